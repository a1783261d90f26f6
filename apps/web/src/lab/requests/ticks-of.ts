const steps = [1, 2, 5];

/**
 * Round moments for a time axis from 0 to `lengthMs`, both in milliseconds: steps of 1, 2 or 5
 * times a power of ten, and at most five of them after the first.
 */
export const ticksOf = (lengthMs: number): readonly number[] => {
  const whole = Math.max(lengthMs, 1);
  const power = 10 ** Math.floor(Math.log10(whole));
  const candidates = [power / 10, power].flatMap((ten) => steps.map((step) => step * ten));
  const step = candidates.find((each) => whole / each <= 5) ?? power * 10;
  return Array.from({ length: Math.floor(whole / step + 1e-9) + 1 }, (_, index) => index * step);
};
