/** When the provider says to come back, and how it says so. */
export type RetryHint = {
  readonly afterMs: number;
  readonly as: 'seconds' | 'date' | 'milliseconds';
};
