/** Of unsorted values; 0.5 is the median. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.round((values.length - 1) * share)] ??
  Number.NaN;
