/** How fast a model answers. Jitter is the most that a wait may be shorter or longer. */
export type Pace = {
  readonly timeToFirstTokenMs: number;
  readonly timeToFirstTokenJitterMs: number;
  readonly tokenGapMs: number;
  readonly tokenGapJitterMs: number;
};
