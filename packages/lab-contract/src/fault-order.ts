import type { VersionId } from './version-id.ts';

/** How to inject a fault; what is absent is as usual. */
export type FaultOrder = {
  readonly intensity?: number;
  readonly durationMs?: number;
  /** Absent: all that run. */
  readonly versions?: readonly VersionId[];
};
