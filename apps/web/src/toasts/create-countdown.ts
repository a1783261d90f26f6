/** A time limit that stands still while somebody looks. */
export type Countdown = { readonly run: () => void; readonly pause: () => void };

/** Calls once, after it has run for `limitMs` in all. It does not run until it is told to. */
export const createCountdown = (
  limitMs: number,
  onEnd: () => void,
  now: () => number = () => performance.now(),
): Countdown => {
  let leftMs = limitMs;
  let running:
    | { readonly since: number; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;
  return {
    run: () => {
      running ??= { since: now(), timer: setTimeout(onEnd, leftMs) };
    },
    pause: () => {
      if (!running) return;
      clearTimeout(running.timer);
      leftMs = Math.max(0, leftMs - (now() - running.since));
      running = undefined;
    },
  };
};
