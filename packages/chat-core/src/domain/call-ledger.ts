import type { ProviderCall } from './provider-call.ts';
import type { RequestContext } from './request-context.ts';

/**
 * The book of provider calls, one row each, aborted and failed ones too. `opened` resolves when
 * the row is durable; `closed` never throws: what can't be written now is kept and tried again.
 */
export type CallLedger = {
  readonly opened: (call: OpenedCall) => Promise<void>;
  readonly closed: (callId: string, call: ProviderCall) => void;
};

/** A call before its provider is contacted: who asks whom, for which request, and when. */
export type OpenedCall = {
  readonly callId: string;
  readonly attempt: number;
  readonly provider: string;
  readonly model: string;
  readonly startedAt: Date;
  readonly context: RequestContext;
};
