import type { FaultUse } from './fault-use.ts';
import type { Outcome } from './outcomes.ts';

/** What became of one attempt (PROVIDERS §4). Times are epoch milliseconds; null is "not yet". */
export type JournalEntry = {
  /** Counts up from 1 and is never reused. */
  readonly sequence: number;
  /** The request id that the client was told. */
  readonly id: string;
  readonly dialect: string;
  /** As asked for, fault suffix included; null until the body was read. */
  readonly model: string | null;
  readonly stream: boolean;
  readonly faults: readonly FaultUse[];
  readonly status: number | null;
  /** SHA-256 of the body, hexadecimal. */
  readonly requestHash: string | null;
  readonly requestBytes: number;
  readonly lastMessageRole: string | null;
  /** Whether the client's last message was the assistant's own, and what became of that. */
  readonly prefill: 'none' | 'accepted' | 'rejected';
  /** `x-stainless-retry-count`: the SDK's own count of its retries. */
  readonly retryCount: number | null;
  /** `x-client-request-id` or `x-request-id`, as the client sent it. */
  readonly correlationId: string | null;
  readonly acceptedAt: number;
  readonly headersAt: number | null;
  readonly firstTokenAt: number | null;
  readonly endedAt: number | null;
  readonly tokensWritten: number;
  readonly bytesWritten: number;
  readonly outcome: Outcome;
  /** When the client's leaving was noticed. */
  readonly clientAbortAt: number | null;
  /** Bytes produced after that: 0, or the production did not stop. */
  readonly bytesGeneratedAfterAbort: number;
};
