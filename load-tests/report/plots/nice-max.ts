const STEPS = [1, 2, 4, 8, 10];

/** The smallest end of an axis that holds the value and whose quarters are round. */
export const niceMax = (value: number): number => {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (STEPS.find((step) => step * power >= value * 0.9999) ?? 10);
};
