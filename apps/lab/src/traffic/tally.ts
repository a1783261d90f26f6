/** What became of the questions of one second to one version. */
export type Tally = {
  asked: number;
  good: number;
  /** Degraded ones too. */
  bad: number;
  shed: number;
  degraded: number;
  /** Of good answers. */
  readonly firstTokensMs: number[];
  /** US dollars, of all answers that say what they cost. */
  costUsd: number;
  /** Of the questions that repeat, which count nowhere else: answered, and out of the cache. */
  repeated: number;
  hits: number;
};
