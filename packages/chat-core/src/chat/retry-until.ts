import { setTimeout as delay } from 'node:timers/promises';

const PAUSE_MS = 250;

/** Tries until it works, every 250 ms for at most `limitMs`; `undefined` when it never did. */
export const retryUntil = async <Result>(
  limitMs: number,
  onError: (error: unknown) => void,
  attempt: () => Promise<Result>,
): Promise<Result | undefined> => {
  const startedAtMs = performance.now();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      onError(error);
      if (performance.now() - startedAtMs > limitMs) return undefined;
      await delay(PAUSE_MS);
    }
  }
};
