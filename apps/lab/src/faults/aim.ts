import type { Version } from '../system/versions.ts';

/** A fault order, checked and completed. */
export type Aim = {
  readonly versions: readonly Version[];
  /** `undefined`: there is nothing to choose. */
  readonly intensity: number | undefined;
  readonly durationMs: number;
};
