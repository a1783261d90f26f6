/** A provider's call as `GET /v1/usage` shows it. */
export type LedgerRow = {
  readonly requestId: string;
  readonly attempt: number;
  readonly provider: string;
  readonly model: string;
  readonly outcome: string;
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number } | null;
  readonly costUsd: number | null;
  readonly startedAt: string;
};
