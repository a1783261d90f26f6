/** What several provider calls come to, the aborted and failed ones too. */
export type UsageTotal = {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars, of the calls whose price is known. */
  readonly costUsd: number;
};
