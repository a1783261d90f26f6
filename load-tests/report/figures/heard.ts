/** An answer, or the lack of one. */
type HeardAnswer = {
  /** Since the epoch: each counts in the moment in which it was asked. */
  readonly askedAt: number;
  readonly totalMs: number;
  readonly outcome: string;
  /** Why it is not good, pt-BR. */
  readonly reason: string;
  readonly phase: string;
};

type Value = { readonly phase: string; readonly value: number };

/** What a run says of a version, in order of time. */
export type Heard = {
  readonly answers: readonly HeardAnswer[];
  readonly firstTokensMs: readonly Value[];
  /** As they were seen from outside, where the generator reads streams as they come. */
  readonly outsideFirstTokensMs: readonly Value[];
  readonly tokensPerSecond: readonly Value[];
  readonly costsUsd: readonly Value[];
  /** 1: out of the cache. */
  readonly fromCache: readonly Value[];
  /** 1: nothing was lost. */
  readonly resumedWhole: readonly Value[];
  /** Questions that the generator did not get round to. */
  readonly dropped: readonly Value[];
  /** 1: broken from now on. 0: repaired. */
  readonly fault: readonly { readonly at: number; readonly value: number }[];
};
