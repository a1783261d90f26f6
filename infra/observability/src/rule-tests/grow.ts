type Phase = { readonly minutes: number; readonly perStep: number };

const STEPS_PER_MINUTE = 2;

/**
 * A counter that grows at one pace after another, with a sample every 30 s, in promtool's notation:
 * `0+2x3` is 0, 2, 4, 6.
 */
export const grow = (...phases: readonly Phase[]): string => {
  let total = 0;
  return phases
    .map(({ minutes, perStep }) => {
      const steps = minutes * STEPS_PER_MINUTE;
      const begin = total;
      total += perStep * steps;
      return `${begin}+${perStep}x${steps - 1}`;
    })
    .join(' ');
};
