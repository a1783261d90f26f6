/** Counts attempts by key, atomically, however many come at once. */
export type AttemptLimiter = {
  readonly consume: (key: string) => Promise<{
    readonly allowed: boolean;
    readonly retryAfterMs: number;
  }>;
};
