import type { ChatErrorCode } from './chat-error-code.ts';
import type { Usage } from './usage.ts';

/** A row of the ledger as its owner sees it; while the call runs, its figures are still open. */
export type RecordedCall = {
  readonly id: string;
  readonly requestId: string;
  readonly generationId: string | null;
  readonly attempt: number;
  readonly provider: string;
  readonly model: string;
  readonly outcome: 'running' | 'ok' | ChatErrorCode;
  readonly usage: Usage | null;
  readonly costUsd: number | null;
  readonly firstTokenMs: number | null;
  readonly totalMs: number | null;
  readonly startedAt: Date;
};
