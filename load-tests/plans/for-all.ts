import type { Plan, Threshold } from './plan.ts';

/** The same thresholds for the four versions. */
export const forAll = (...thresholds: readonly Threshold[]): Plan['thresholds'] => ({
  v1: thresholds,
  v2: thresholds,
  v3: thresholds,
  v4: thresholds,
});
