import type { VersionId } from './version-id.ts';

/** A fault that is over, for the time axis. */
export type PastFault = {
  readonly id: string;
  readonly title: string;
  readonly versions: readonly VersionId[];
  readonly startedAt: number;
  readonly endedAt: number;
};
