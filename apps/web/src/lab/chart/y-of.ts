import type { ChartFrame } from './chart-frame.ts';

/** Where a share of good answers, 0 to 1, stands. */
export const yOf = (rate: number, { top, bottom }: ChartFrame): number =>
  bottom - rate * (bottom - top);
