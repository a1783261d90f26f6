/**
 * How long to wait before the n-th reconnection (from 1): a random time up to 0,5 s, 1 s, 2 s …
 * 8 s, so that many tabs do not come back at once ("full jitter", AWS Architecture Blog, 2015),
 * but never under a quarter of that.
 */
export const backOffMs = (attempt: number, random: () => number = Math.random): number => {
  const ceilingMs = Math.min(8_000, 500 * 2 ** (attempt - 1));
  return Math.round(ceilingMs * (0.25 + 0.75 * random()));
};
