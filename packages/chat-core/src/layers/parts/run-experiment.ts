import type { ChaosExperiment } from '../../domain/chaos-experiment.ts';
import { badShare } from './bad-share.ts';
import { type ChaosStrike, chaosStrike, type StrikeCounts } from './chaos-strike.ts';

/** Why an experiment is over. */
export type ChaosEnding = 'time' | 'stopped' | 'budget';

export type RunningExperiment = {
  /** What an exposed request carries down the stack. */
  readonly mark: string;
  readonly ending: () => ChaosEnding | undefined;
  /** Whether one more request may be exposed; one that is must be released. */
  readonly expose: () => boolean;
  readonly release: () => void;
  /** An answer has ended: whoever watches says how. */
  readonly judge: (isBad: boolean) => void;
  /** What happens to this call of an exposed request, if anything. */
  readonly strikeOn: (provider: string) => ChaosStrike | undefined;
  readonly stop: (why: ChaosEnding) => void;
  readonly status: () => ExperimentStatus;
};

export type ExperimentStatus = {
  readonly experiment: Required<ChaosExperiment>;
  readonly startedAt: Date;
  readonly endsAt: Date;
  readonly requests: { readonly seen: number; readonly exposed: number; readonly now: number };
  /** The effect check: what really happened, counted where it happened. */
  readonly strikes: StrikeCounts;
  /** Of the window of `stopWhen`. */
  readonly answers: { readonly answers: number; readonly bad: number };
};

type Means = {
  readonly mark: string;
  readonly random: () => number;
  /** Told when it ends before its time. */
  readonly onStop: (why: ChaosEnding) => void;
};

/**
 * One experiment while it runs. Its end is a comparison with the clock, so that no timer is left
 * behind; whoever is stopped stays stopped.
 */
export const runExperiment = (
  experiment: Required<ChaosExperiment>,
  { mark, random, onStop }: Means,
): RunningExperiment => {
  const { faults, probability, targets, blastRadius, durationMs, stopWhen } = experiment;
  const startedAt = new Date();
  const endsAtMs = performance.now() + durationMs;
  const stopped = new AbortController();
  const window = badShare(stopWhen.windowMs);
  const strikes = { latency: 0, error: 0, cut: 0 };
  let seen = 0;
  let exposed = 0;
  let now = 0;

  const remainingMs = () => (stopped.signal.aborted ? 0 : endsAtMs - performance.now());
  const stop = (why: ChaosEnding) => {
    stopped.abort(why);
    onStop(why);
  };
  return {
    mark,
    stop,
    ending: () => (remainingMs() > 0 ? undefined : (stopped.signal.reason ?? 'time')),
    expose: () => {
      seen += 1;
      const { share, concurrentMax } = blastRadius;
      // Chance alone would now and then expose more than its share.
      const isExposed =
        remainingMs() > 0 && random() < share && exposed + 1 <= share * seen && now < concurrentMax;
      if (isExposed) {
        exposed += 1;
        now += 1;
      }
      return isExposed;
    },
    release: () => {
      now -= 1;
    },
    judge: (isBad) => {
      window.add(isBad);
      const { answers, bad } = window.read();
      const isBurning = answers >= stopWhen.answersMin && bad > stopWhen.badShare * answers;
      if (isBurning && remainingMs() > 0) stop('budget');
    },
    strikeOn: (provider) =>
      remainingMs() > 0 &&
      (targets.length === 0 || targets.includes(provider)) &&
      random() < probability
        ? chaosStrike(faults, { counts: strikes, random, remainingMs, ended: stopped.signal })
        : undefined,
    status: () => ({
      experiment,
      startedAt,
      endsAt: new Date(startedAt.getTime() + durationMs),
      requests: { seen, exposed, now },
      strikes: { ...strikes },
      answers: window.read(),
    }),
  };
};
