import { timerMs } from '../../domain/timer-ms.ts';

/** Gives the slot back; to be called once. */
type Release = () => void;

type SlotQueueOptions = {
  readonly concurrentMax: number;
  readonly queuedMax: number;
  readonly queueMs: number;
};

/** How much one observation counts in the mean: 1/8, as TCP does it (RFC 6298 §2). */
const WEIGHT = 1 / 8;

/**
 * So many slots, and a bounded queue before them: first come, first served. A slot that is given
 * back goes straight to whoever waits longest, so that nobody can slip in between.
 */
export const slotQueue = ({ concurrentMax, queuedMax, queueMs }: SlotQueueOptions) => {
  const waiting = new Set<(slot?: Release) => void>();
  let taken = 0;
  let meanHeldMs: number | undefined;

  const open = (): Release => {
    const startedAtMs = performance.now();
    return () => {
      const heldMs = performance.now() - startedAtMs;
      meanHeldMs = meanHeldMs === undefined ? heldMs : meanHeldMs + (heldMs - meanHeldMs) * WEIGHT;
      const next = waiting.values().next().value;
      if (next === undefined) taken -= 1;
      else next(open());
    };
  };

  return {
    /** A slot, at once; `undefined` when all are taken. */
    take: (): Release | undefined => {
      if (taken >= concurrentMax) return undefined;
      taken += 1;
      return open();
    },
    /** A slot, later; `undefined` when the queue is full, the wait is over or the caller left. */
    wait: (signal: AbortSignal): Promise<Release | undefined> =>
      new Promise((resolve) => {
        if (waiting.size >= queuedMax || signal.aborted) return resolve(undefined);
        const leave = (slot?: Release) => {
          waiting.delete(leave);
          clearTimeout(patience);
          signal.removeEventListener('abort', onAbort);
          resolve(slot);
        };
        const onAbort = () => leave();
        const patience = setTimeout(leave, timerMs(queueMs));
        signal.addEventListener('abort', onAbort);
        waiting.add(leave);
      }),
    /**
     * When a slot should be free for whoever comes now: the queue, and then himself, at the rate at
     * which slots come free (Little's law). Before the first did, the patience of the queue.
     */
    retryAfterMs: (): number => {
      const ms =
        meanHeldMs === undefined
          ? timerMs(queueMs)
          : ((waiting.size + 1) * meanHeldMs) / concurrentMax;
      // Never at once: that would be the same crowd again.
      return Math.max(1, Math.ceil(ms));
    },
  };
};
