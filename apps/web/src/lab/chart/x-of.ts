import type { ChartFrame } from './chart-frame.ts';
import { spanMs } from './span-ms.ts';

/** Where a time stands, on a paper whose right edge is `now`. Beyond the edges it stands on them. */
export const xOf = (at: number, now: number, { left, right }: ChartFrame): number => {
  const share = 1 - (now - at) / spanMs;
  return left + Math.min(1, Math.max(0, share)) * (right - left);
};
