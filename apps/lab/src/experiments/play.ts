import type { RunView } from '@evolua/lab-contract/run-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Experiment } from './experiment.ts';

/** An experiment about to be played. */
export type Play = {
  readonly experiment: Experiment;
  /** Who is broken, where it can be told apart, and judged. */
  readonly versions: readonly VersionId[];
  readonly signal: AbortSignal;
  readonly onStage: (phase: RunView['phase'], step: number) => void;
};
