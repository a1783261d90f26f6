import type { Pace } from './pace.ts';

/** No waiting at all: for tests. */
export const instantPace: Pace = {
  timeToFirstTokenMs: 0,
  timeToFirstTokenJitterMs: 0,
  tokenGapMs: 0,
  tokenGapJitterMs: 0,
};
