/** Something done again and again. */
export type Pacer = { readonly start: () => void; readonly stop: () => void };

const secondMs = 1_000;

/**
 * Calls `ask` at an even pace, whatever becomes of what was asked: an open loop, so that slow
 * answers do not make fewer questions (AVAILABILITY §4, `constant-arrival-rate`). The first comes
 * after `offset` of an interval (0 to 1). What is late by less than a second is made up for; a
 * machine that slept makes up for nothing.
 */
export function createPacer({
  perSecond,
  offset,
  ask,
}: {
  /** Asked again for each call. */
  readonly perSecond: () => number;
  readonly offset: number;
  readonly ask: () => void;
}): Pacer {
  let timer: NodeJS.Timeout | undefined;
  let nextAtMs = 0;

  const wait = () => {
    timer = setTimeout(run, Math.max(0, nextAtMs - performance.now())).unref();
  };
  const run = () => {
    const now = performance.now();
    if (now - nextAtMs > secondMs) nextAtMs = now;
    while (timer !== undefined && nextAtMs <= now) {
      ask();
      nextAtMs += secondMs / perSecond();
    }
    if (timer !== undefined) wait();
  };
  return {
    start: () => {
      if (timer !== undefined) return;
      nextAtMs = performance.now() + (offset * secondMs) / perSecond();
      wait();
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
