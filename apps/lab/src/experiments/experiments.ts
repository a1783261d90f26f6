import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import type { RunView } from '@evolua/lab-contract/run-view';
import type { VersionId } from '@evolua/lab-contract/version-id';

/** Whoever plays several in a row, with nobody in between. */
export type Claim = {
  /** Resolves when it is over, however it ended. */
  readonly play: (id: string, versions: readonly VersionId[]) => Promise<RunView>;
  readonly release: () => void;
};

/** The guided experiments. Refusals are thrown as a `LabRefusal`. */
export type Experiments = {
  /** In the order of teaching, each with its last run. */
  readonly list: () => readonly ExperimentView[];
  /** The one being played, or the last that was. */
  readonly run: () => RunView | undefined;
  /** Refused: an unknown one, while another runs or somebody has a claim, with a fault on. */
  readonly start: (id: string) => RunView;
  /** Resolves when what was broken is repaired; at once when nothing runs. */
  readonly abort: () => Promise<void>;
  readonly onChange: (listener: () => void) => () => void;
  /** Refused while an experiment runs or somebody else has it. */
  readonly claim: () => Claim;
};
