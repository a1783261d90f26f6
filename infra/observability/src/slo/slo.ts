import type { VersionId } from '@evolua/architecture/model/version-id';

/** What a version has promised (service level objective). */
export type Slo = {
  readonly version: VersionId;
  /** The least share of good answers in 30 days, as the course advertises it: 0 to 1. */
  readonly objective: number;
  /** The same, as people read it. */
  readonly objectiveText: string;
  /** Where the budget is so wide that a whole outage pages late, half of it pages by itself. */
  readonly pagesHalf: boolean;
};
