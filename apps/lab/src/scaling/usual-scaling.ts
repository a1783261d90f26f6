import type { ScalingRules } from './scaling-rules.ts';

/**
 * As in class: seconds where Kubernetes takes minutes (it looks every 15 s and shrinks after 300).
 * An answer streams for about 2 s, so that some in flight are normal: 5 questions per second are
 * 10, far from the 40 of one instance; ten times as many are 100, and two instances become three.
 */
export const usualScaling: ScalingRules = {
  inFlightTarget: 40,
  sampleMs: 1_000,
  upMs: 3_000,
  downMs: 15_000,
  drainMs: 20_000,
  memoryMbMax: 1_500,
};
