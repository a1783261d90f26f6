import type { ExpectationView } from '@evolua/lab-contract/run-view';
import type { Seen } from './seen.ts';

/** Something that is expected of a version. */
export type Check = {
  /** `true`: it comes sooner or later while the fault lasts, and is waited for. */
  readonly comes: boolean;
  readonly judge: (seen: Seen) => ExpectationView;
};
