import type { ProviderCall } from './provider-call.ts';
import type { RequestContext } from './request-context.ts';

/** The book of provider calls, one row each, aborted and failed ones too. */
export type CallLedger = {
  /** Writes the row of a call that is about to be made; resolves when it is durable. */
  readonly opened: (call: OpenedCall) => Promise<void>;
  /**
   * Writes how a call ended, whether it was opened or not. Never throws: what can't be written now
   * is kept and tried again. The calls of stateless completions may wait for one another, 200 ms at
   * most, which a SIGKILL loses.
   */
  readonly closed: (opened: OpenedCall, call: ProviderCall) => void;
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
