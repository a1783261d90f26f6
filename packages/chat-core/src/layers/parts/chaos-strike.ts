import { setTimeout as delay } from 'node:timers/promises';
import type { ChaosFaults } from '../../domain/chaos-experiment.ts';

export type StrikeCounts = Readonly<Record<'latency' | 'error' | 'cut', number>>;

/** What is to happen to one call of a provider. */
export type ChaosStrike = {
  readonly faults: ChaosFaults;
  /** Whether to do it still; counts it if so. */
  readonly hits: (fault: keyof StrikeCounts) => boolean;
  /** Waits for the latency that was drawn; an abort and the end of the experiment cut it short. */
  readonly hold: (signal: AbortSignal) => Promise<void>;
};

type Means = {
  readonly counts: Record<keyof StrikeCounts, number>;
  readonly random: () => number;
  readonly remainingMs: () => number;
  /** Aborted when the experiment is stopped. */
  readonly ended?: AbortSignal;
};

/** Draws what is left to chance, once for each call. */
export const chaosStrike = (faults: ChaosFaults, means: Means): ChaosStrike => {
  const { counts, random, remainingMs, ended } = means;
  const { ms = 0, jitterMs = 0 } = faults.latency ?? {};
  const latencyMs = ms + (2 * random() - 1) * jitterMs;
  return {
    faults,
    hits: (fault) => {
      const isOn = faults[fault] !== undefined && remainingMs() > 0;
      if (isOn) counts[fault] += 1;
      return isOn;
    },
    hold: async (signal) => {
      const either = ended === undefined ? signal : AbortSignal.any([signal, ended]);
      const waitMs = Math.min(latencyMs, remainingMs());
      await delay(waitMs, undefined, { signal: either }).catch(() => undefined);
    },
  };
};
