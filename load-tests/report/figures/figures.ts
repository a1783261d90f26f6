/** What the answers to some phases' questions come to; `null`: nothing to tell it from. */
export type Figures = {
  readonly seconds: number;
  /** Answers, good, bad and shed. */
  readonly asked: number;
  readonly good: number;
  /** Degraded ones too. */
  readonly bad: number;
  readonly shed: number;
  readonly degraded: number;
  /** Questions that the generator did not get round to; in none of the others. */
  readonly dropped: number;
  /** good ÷ (good + bad), with its 95 % interval. */
  readonly goodRate: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly goodPerSecond: number;
  /** Of good answers, by the nearest rank: always one that was measured. */
  readonly firstToken: Percentiles;
  readonly outsideFirstToken: Percentiles;
  readonly tokensPerSecond: number | null;
  /** What bad answers cost included. */
  readonly costUsd: number;
  readonly costPerThousandGoodUsd: number | null;
  readonly hitRate: number | null;
  readonly resumed: { readonly whole: number; readonly all: number };
  /** Why the others are not good, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
};

export type Percentiles = {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
};
