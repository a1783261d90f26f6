import { jsonObjectIn } from './json-object-in.ts';
import type { SaidFailure } from './said-failure.ts';

/** As agreed on; whether it came so is seen where it is read. */
type Detail = {
  readonly reason?: string;
  readonly retryDelay?: string;
  readonly violations?: readonly Quota[];
} | null;

type Quota = { readonly quotaId?: string } | null;

type Body = {
  readonly error?: {
    readonly code?: number;
    readonly status?: string;
    readonly message?: string;
    readonly details?: readonly Detail[];
  };
};

const RETRY_AFTER_MAX_MS = 600_000;

/**
 * What Google says in the JSON that its SDK hides in an error's message. A quota per day is another
 * thing than a limit per minute, and the wait that it asks for is a `RetryInfo`, not a header.
 * `undefined` when there is neither JSON nor status: the error is not Google's.
 * Source: https://ai.google.dev/gemini-api/docs/troubleshooting, google/rpc/error_details.proto.
 */
export const googleFailure = (message: string, status?: number): SaidFailure | undefined => {
  const body = jsonObjectIn(message.slice(message.indexOf('{'))) as Body;
  if (status === undefined && Object.keys(body).length === 0) return undefined;
  const { error } = body;
  const details = listOf<Detail>(error?.details);
  const quotas = details.flatMap((detail) => listOf<Quota>(detail?.violations));
  const isPerDay = quotas.some((quota) => String(quota?.quotaId).includes('PerDay'));
  const reason = details.find((detail) => detail?.reason !== undefined)?.reason;
  return {
    // JSON that is no error came with a 200 in place of an answer.
    status: status ?? error?.code ?? 200,
    words: [isPerDay ? 'quota_per_day' : undefined, reason, error?.status],
    message: error?.message,
    retryAfterMs: retryDelayIn(details),
  };
};

/** A protobuf duration in JSON: seconds with a fraction, and an `s`. */
const retryDelayIn = (details: readonly Detail[]) => {
  const delay = details.find((detail) => detail?.retryDelay !== undefined)?.retryDelay;
  const waitMs = Number.parseFloat(delay ?? '') * 1_000;
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 0), RETRY_AFTER_MAX_MS) : undefined;
};

const listOf = <Item>(value: unknown) => (Array.isArray(value) ? (value as Item[]) : []);
