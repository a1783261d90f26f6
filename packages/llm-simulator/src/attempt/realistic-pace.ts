import type { Pace } from './pace.ts';

/** About a small hosted model: a quarter of a second, then 50 tokens per second. */
export const realisticPace: Pace = {
  timeToFirstTokenMs: 250,
  timeToFirstTokenJitterMs: 100,
  tokenGapMs: 20,
  tokenGapJitterMs: 10,
};
