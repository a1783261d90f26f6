import type { ChaosExperiment } from '../../domain/chaos-experiment.ts';
import { ChatError } from '../../domain/chat-error.ts';
import type { Logger } from '../../domain/logger.ts';

export type ChaosSchedule = {
  readonly experiments: readonly ChaosExperiment[];
  /** From the end of one experiment to the start of the next; absent: nothing is scheduled. */
  readonly everyMs?: number;
};

type Means = {
  readonly start: (experiment: ChaosExperiment) => void;
  /** Why the last experiment is over. */
  readonly ending: () => string | undefined;
  readonly logger: Logger;
};

/**
 * Starts small experiments one after the other, round and round, so that what the system promises
 * is tried on every day and not on its worst one. Once the error budget has stopped one, no other
 * follows: somebody has to look first. While one started by hand runs, ours wait.
 * Returns what ends the schedule.
 */
export const scheduleExperiments = (
  { experiments, everyMs }: ChaosSchedule,
  { start, ending, logger }: Means,
): (() => void) => {
  if (everyMs === undefined) return () => undefined;
  let timer: NodeJS.Timeout;
  let turns = 0;

  const turn = () => {
    const experiment = experiments[turns % experiments.length];
    if (experiment === undefined) return;
    if (ending() === 'budget') {
      logger.error({ hypothesis: experiment.hypothesis }, 'chaos schedule over: the budget burnt');
      return;
    }
    timer = setTimeout(turn, everyMs + startedFor(experiment)).unref();
  };
  const startedFor = (experiment: ChaosExperiment) => {
    try {
      start(experiment);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      logger.warn({ err: error }, 'chaos schedule waits');
      return 0;
    }
    turns += 1;
    return experiment.durationMs;
  };

  timer = setTimeout(turn, everyMs).unref();
  return () => clearTimeout(timer);
};
