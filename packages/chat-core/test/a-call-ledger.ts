import type { CallLedger, OpenedCall } from '../src/domain/call-ledger.ts';
import type { ProviderCall } from '../src/domain/provider-call.ts';

/** A ledger in memory that keeps what it is told, in the order in which it is told. */
export const aCallLedger = (durable: () => Promise<void> = async () => undefined) => {
  const opened: OpenedCall[] = [];
  const closed: { readonly callId: string; readonly call: ProviderCall }[] = [];
  const book: CallLedger = {
    opened: (call) => {
      opened.push(call);
      return durable();
    },
    closed: ({ callId }, call) => {
      closed.push({ callId, call });
    },
  };
  return { book, opened, closed };
};
