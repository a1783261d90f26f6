import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import type { RunView } from '@evolua/lab-contract/run-view';

/** The newest that is known of an experiment's runs: the live one, else the last. */
export const runOf = (
  { id, lastRun }: Pick<ExperimentView, 'id' | 'lastRun'>,
  live: RunView | undefined,
): RunView | undefined => {
  if (live?.experimentId !== id) return lastRun;
  return lastRun && lastRun.startedAt > live.startedAt ? lastRun : live;
};
