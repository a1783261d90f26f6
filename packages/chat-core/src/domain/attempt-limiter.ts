/** Counts attempts by key, atomically, however many come at once. */
export type AttemptLimiter = {
  /** Counts one; `retryAfterMs` is how long the key is refused, 0 when it is not. */
  readonly consume: (
    key: string,
  ) => Promise<{ readonly allowed: boolean; readonly retryAfterMs: number }>;
};
