/** So many requests per key in a window, which begins with a key's first request. */
export type RateLimit = {
  /** What the limit is called in headers, and among the keys of a shared store. */
  readonly name: string;
  readonly requestsMax: number;
  readonly windowSeconds: number;
};

/** Counts requests by key, atomically, however many come at once. */
export type RateLimiter = {
  readonly limit: RateLimit;
  /** Counts one, refused ones too; going on does not make the window longer. */
  readonly consume: (key: string) => Promise<{
    readonly allowed: boolean;
    /** How many more are allowed until the window ends. */
    readonly remaining: number;
    /** Until the window ends, and with it every refusal. */
    readonly resetMs: number;
  }>;
};
