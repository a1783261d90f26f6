import type { VersionId } from './version-id.ts';

/** A line of a version's monthly bill, in US dollars. */
export type CostLine = {
  /** The tag `cost_line` of its resources: `compute`, `alb`. */
  readonly id: string;
  readonly version: VersionId;
  readonly usd: number;
  /** In Portuguese: `4 tarefas em média (1 vCPU, 2 GB)`. */
  readonly what: string;
  /** Shared in equal parts. */
  readonly components: readonly string[];
};
