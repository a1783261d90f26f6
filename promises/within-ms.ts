import { AssertionError } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';

/** What comes of it. Throws an AssertionError when nothing did in time. */
export const withinMs = async <Result>(ms: number, work: Promise<Result>): Promise<Result> => {
  const timer = new AbortController();
  const late = delay(ms, undefined, { signal: timer.signal }).then(
    () => Promise.reject(new AssertionError({ message: `nothing came within ${ms} ms` })),
    () => new Promise<never>(() => undefined),
  );
  // What comes too late, or fails then, is nobody's any more.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
};
