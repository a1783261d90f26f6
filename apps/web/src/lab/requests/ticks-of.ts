const steps = [1, 2, 5];
/** Further on there is no room for a moment's words. */
const shareMax = 0.8;

/**
 * Round moments for a time axis from 0 to `lengthMs`, both in milliseconds: steps of 1, 2 or 5
 * times a power of ten, four of them at most after the first, and none in the last fifth.
 */
export const ticksOf = (lengthMs: number): readonly number[] => {
  const whole = Math.max(lengthMs, 1);
  const power = 10 ** Math.floor(Math.log10(whole));
  const candidates = [power / 10, power].flatMap((ten) => steps.map((step) => step * ten));
  const step = candidates.find((each) => whole / each <= 5) ?? power * 10;
  const count = Math.floor((whole * shareMax) / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => index * step);
};
