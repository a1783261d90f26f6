import type { ChatErrorCode } from './chat-error-code.ts';
import type { Usage } from './usage.ts';

/** One call of a provider, as it is booked: it is paid for even when it failed. */
export type ProviderCall = {
  readonly attempt: number;
  readonly provider: string;
  readonly model: string;
  readonly outcome: 'ok' | ChatErrorCode;
  readonly usage: Usage;
  /** US dollars; `null` when the model has no price in the table. */
  readonly costUsd: number | null;
  readonly firstTokenMs: number | null;
  readonly totalMs: number;
};
