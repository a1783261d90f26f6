export type RollingQuantile = {
  readonly add: (value: number) => void;
  /** `undefined` until there are enough samples to say. */
  readonly value: () => number | undefined;
};

type Limits = {
  /** Between 0 and 1: 0.95 is the value that 95 % of the samples do not exceed. */
  readonly quantile: number;
  readonly samplesMin: number;
  /** Older samples are forgotten. */
  readonly samplesMax: number;
};

/**
 * The quantile of the last samples, by nearest rank: exact, and cheap enough for every request,
 * because the window is kept sorted as it moves.
 */
export const rollingQuantile = ({ quantile, samplesMin, samplesMax }: Limits): RollingQuantile => {
  const arrived: number[] = [];
  const sorted: number[] = [];
  return {
    add: (value) => {
      if (arrived.length === samplesMax) sorted.splice(rankIn(sorted, arrived.shift() ?? 0), 1);
      arrived.push(value);
      sorted.splice(rankIn(sorted, value), 0, value);
    },
    value: () =>
      sorted.length < samplesMin
        ? undefined
        : sorted[Math.max(0, Math.ceil(sorted.length * quantile) - 1)],
  };
};

/** How many of the sorted values are smaller. */
const rankIn = (sorted: readonly number[], value: number) => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
