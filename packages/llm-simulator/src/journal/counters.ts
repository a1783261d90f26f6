import type { Outcome } from './outcomes.ts';

/** Sums over every attempt since the start or the last reset, those that left the journal too. */
export type Counters = {
  readonly attempts: number;
  readonly running: number;
  readonly byDialect: Readonly<Record<string, number>>;
  readonly byOutcome: Readonly<Partial<Record<Outcome, number>>>;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byFault: Readonly<Record<string, number>>;
  readonly tokensWritten: number;
  readonly bytesWritten: number;
  readonly bytesGeneratedAfterAbort: number;
};
