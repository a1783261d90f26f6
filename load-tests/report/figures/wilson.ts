/** Of the normal distribution: 95 % lie so many standard deviations around its middle. */
const Z = 1.959964;

/**
 * The Wilson score interval, 95 %: between which rates the true one lies, as far as `good` of
 * `total` independent answers tell. `null` of none. Source: Wilson (1927), JASA 22, 209–212.
 */
export const wilson = (
  good: number,
  total: number,
): { readonly low: number; readonly high: number } | null => {
  if (total === 0) return null;
  const rate = good / total;
  const square = Z ** 2 / total;
  const middle = (rate + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((rate * (1 - rate)) / total + square / (4 * total))) / (1 + square);
  // At the ends the formula gives them exactly; binary fractions, almost.
  return {
    low: good === 0 ? 0 : middle - half,
    high: good === total ? 1 : middle + half,
  };
};
