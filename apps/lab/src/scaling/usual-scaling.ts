import { findRedis } from '../parts/find-redis.ts';
import type { ScalingRules } from './scaling-rules.ts';

/** What everything together may take; Redis in WebAssembly, five times, takes half a gigabyte. */
const memoryMbMax = { server: 1_500, webAssembly: 2_000 };

/**
 * As in class: seconds where Kubernetes takes minutes (it looks every 15 s and shrinks after 300).
 * An answer streams for about 3 s, so that some in flight are normal: 3 questions per second are
 * 10, far from the 20 of one instance; five times as many are 50, and two instances become three.
 * @param path where a Redis would be: the value of `PATH`.
 */
export function usualScaling(path: string): ScalingRules {
  return {
    inFlightTarget: 20,
    sampleMs: 1_000,
    upMs: 3_000,
    downMs: 15_000,
    drainMs: 20_000,
    memoryMbMax: memoryMbMax[findRedis(path) ? 'server' : 'webAssembly'],
  };
}
