const LONGEST_MS = 2 ** 31 - 1;

/** So long, or as long as Node's timers can wait (24 days): beyond that they fire at once. */
export const timerMs = (ms: number): number => Math.min(ms, LONGEST_MS);
