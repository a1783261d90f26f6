import type { FinishReason } from './finish-reason.ts';
import type { Usage } from './usage.ts';

/** Whole, good answers by key. Either verb may throw: the caller then does without. */
export type AnswerCache = {
  readonly get: (key: string) => Promise<CachedAnswer | undefined>;
  readonly set: (key: string, answer: CachedAnswer, ttlSeconds: number) => Promise<void>;
};

/** An answer as it is kept: enough to be told again as if it were new. */
export type CachedAnswer = {
  readonly text: string;
  readonly reason: FinishReason;
  readonly usage: Usage;
  readonly provider: string;
  readonly model: string;
};
