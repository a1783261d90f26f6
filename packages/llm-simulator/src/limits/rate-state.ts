/** What is left of a limit, as the providers' limit headers tell it. */
export type RateState = {
  readonly requests: RateLevel;
  readonly tokens: RateLevel;
};

type RateLevel = {
  readonly limit: number;
  readonly remaining: number;
  /** Until the whole limit is there again. */
  readonly resetMs: number;
};
