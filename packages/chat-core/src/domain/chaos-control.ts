import type { ChaosExperiment } from './chaos-experiment.ts';

/** What whoever runs experiments may do: one at a time, in this process. */
export type ChaosControl = {
  /** Throws `invalid_request` with the field that makes it unsafe. */
  readonly start: (experiment: ChaosExperiment) => void;
  readonly stop: () => void;
  /** What runs or ran last, and what it has really struck; it serializes as it is. */
  readonly status: () => object;
};
