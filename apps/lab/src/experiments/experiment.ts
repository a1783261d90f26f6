import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Check } from './checks/check.ts';

/** What is done once all is calm. */
type Deed =
  | {
      /** Of the catalogue, as usual where no intensity is given. */
      readonly kind: 'fault';
      readonly id: string;
      readonly intensity?: number;
    }
  | {
      /** Asked of every version; each run makes the text new, so that no cache knows it. */
      readonly kind: 'questions';
      readonly text: string;
      readonly count: number;
      readonly order: 'one-by-one' | 'at-once';
    };

/**
 * A lesson that can be played: what a student reads, what is done, and what has to come of it.
 * `steps` are the stages of the play in their order: calm, the deed, the watching and, where
 * something is broken, the repair.
 */
export type Experiment = Omit<ExperimentView, 'faultId' | 'lastRun'> & {
  readonly deed: Deed;
  /** Questions to each version, where the usual pace would be too much for a laptop. */
  readonly perSecond?: number;
  readonly checks: Readonly<Record<VersionId, readonly Check[]>>;
};
