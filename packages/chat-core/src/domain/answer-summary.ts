import type { FinishReason } from './finish-reason.ts';
import type { Usage } from './usage.ts';

/** What an answer was, once it is whole; the `done` event of the HTTP contract. */
export type AnswerSummary = {
  readonly reason: FinishReason | 'stopped';
  readonly usage: Usage;
  /** US dollars over every provider call made; `null` when a price is unknown. */
  readonly costUsd: number | null;
  readonly provider: string;
  readonly model: string;
  readonly cached: boolean;
  readonly degraded: boolean;
  /** From the question's arrival to the first token; `null` when none came. */
  readonly firstTokenMs: number | null;
  readonly totalMs: number;
};
