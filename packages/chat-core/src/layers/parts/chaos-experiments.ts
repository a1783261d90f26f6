import type { ChaosExperiment } from '../../domain/chaos-experiment.ts';
import type { Layer } from '../../domain/layer.ts';
import type { Logger } from '../../domain/logger.ts';
import { chaosHeader } from './chaos-header.ts';
import { type ChaosStrike, chaosStrike, type StrikeCounts } from './chaos-strike.ts';
import { checkedExperiment } from './checked-experiment.ts';
import { refuseUnless } from './refuse-unless.ts';
import {
  type ChaosEnding,
  type ExperimentStatus,
  type RunningExperiment,
  runExperiment,
} from './run-experiment.ts';
import { type ChaosSchedule, scheduleExperiments } from './schedule-experiments.ts';
import { watchAnswers } from './watch-answers.ts';

export type ChaosExperiments = {
  /** One at a time. Throws `invalid_request` with the field that makes it unsafe. */
  readonly start: (experiment: ChaosExperiment) => void;
  readonly stop: () => void;
  /** Ends the schedule too. */
  readonly close: () => Promise<void>;
  readonly status: () => ChaosStatus;
  /** Stands above everything that answers; without it no experiment exposes a request. */
  readonly watch: Layer;
  /** What happens to a call of this provider for a request with this mark; for `chaos` alone. */
  readonly strikeOn: (provider: string, mark: string) => ChaosStrike | undefined;
};

type ChaosStatus = {
  readonly state: 'idle' | 'running' | 'over';
  /** Why the last experiment is over. */
  readonly ending?: ChaosEnding;
  /** The one that runs, or the last one. */
  readonly latest?: ExperimentStatus;
  readonly strikesByHeader: StrikeCounts;
};

type Means = {
  readonly logger: Logger;
  readonly random?: () => number;
  readonly schedule?: ChaosSchedule;
};

const NOTHING_SCHEDULED: ChaosSchedule = { experiments: [] };

const MARK = 'experiment=';

/**
 * The experiments of one process: at most one at a time, over when its time is up, when it is
 * stopped, or when the error budget burns. A request is exposed at the top of the stack, where the
 * end of its answer can be seen, and struck at the bottom: nothing strikes that nobody watches.
 */
export const chaosExperiments = ({
  logger,
  random = Math.random,
  schedule = NOTHING_SCHEDULED,
}: Means): ChaosExperiments => {
  const strikesByHeader = { latency: 0, error: 0, cut: 0 };
  let started = 0;
  let latest: RunningExperiment | undefined;
  const running = () => (latest?.ending() === undefined ? latest : undefined);
  const start = (asked: ChaosExperiment) => {
    const experiment = checkedExperiment(asked);
    refuseUnless('experiment', running() === undefined);
    started += 1;
    const onStop = (why: ChaosEnding) => logger.warn({ why }, 'chaos experiment stopped');
    latest = runExperiment(experiment, { mark: `${MARK}${started}`, random, onStop });
    logger.warn({ experiment }, 'chaos experiment started');
  };
  const ending = () => latest?.ending();
  const endSchedule = scheduleExperiments(schedule, { start, ending, logger });
  return {
    start,
    stop: () => running()?.stop('stopped'),
    close: async () => {
      endSchedule();
      running()?.stop('stopped');
    },
    status: () => {
      const state = latest === undefined ? 'idle' : ending() === undefined ? 'running' : 'over';
      return {
        state,
        ending: ending(),
        latest: latest?.status(),
        strikesByHeader: { ...strikesByHeader },
      };
    },
    watch: watchAnswers(running),
    strikeOn: (provider, mark) => {
      if (latest?.mark === mark) return latest.strikeOn(provider);
      // Of an experiment that is over: what it had exposed is left alone.
      if (mark.startsWith(MARK)) return undefined;
      const { faults, target = provider } = chaosHeader(mark);
      const means = { counts: strikesByHeader, random, remainingMs: () => Infinity };
      return target === provider ? chaosStrike(faults, means) : undefined;
    },
  };
};
