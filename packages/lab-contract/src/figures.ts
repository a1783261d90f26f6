/** A version over the last three minutes of background traffic; `null`: nothing to tell yet. */
export type Figures = {
  readonly asked: number;
  readonly good: number;
  readonly bad: number;
  readonly shed: number;
  readonly degraded: number;
  /** 0 to 1: good ÷ (good + bad). */
  readonly goodRate: number | null;
  readonly firstTokenP50Ms: number | null;
  readonly firstTokenP95Ms: number | null;
  /** US dollars, what bad answers cost included. */
  readonly costPerThousandGoodUsd: number | null;
  /** 0 to 1, of the questions that repeat; those above are unique. */
  readonly hitRate: number | null;
  /** Bad seconds since the laboratory was opened. */
  readonly badSeconds: number;
  /** Of the bad seconds that the promise allows in 30 days: 1 is all of it. */
  readonly budgetBurnt: number;
};
