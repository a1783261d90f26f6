import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { ChatError } from '../domain/chat-error.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { chatErrorIn } from './chat-error-in.ts';
import { failureOfStatus } from './failure-of-status.ts';
import { retryAfterOf } from './retry-after-of.ts';

/** OpenAI's own words for a failure, as `code` or, failing that, as `type`. */
const FAILURES = new Map<unknown, ProviderFailureCode>(
  Object.entries({
    insufficient_quota: 'quota',
    credit_balance_exhausted: 'quota',
    billing_hard_limit_reached: 'quota',
    rate_limit_exceeded: 'throttled',
    rate_limit_error: 'throttled',
    slow_down: 'throttled',
    server_is_overloaded: 'overloaded',
    service_unavailable_error: 'overloaded',
    context_length_exceeded: 'context_length',
    content_policy_violation: 'content_filter',
    content_filter: 'content_filter',
    model_not_found: 'model_not_found',
    invalid_api_key: 'credentials',
  } as const),
);

/**
 * Translates whatever the SDK threw. An error inside a 200 has no status of its own and is judged
 * by its code or type, which in some servers is the status itself; a lost connection is `connect`
 * before the first content and `cut` after it.
 */
export const openaiError = (error: unknown, signal: AbortSignal, started: boolean): ChatError => {
  if (signal.aborted || error instanceof APIUserAbortError) {
    return new ChatError('aborted', { cause: error });
  }
  const own = chatErrorIn(error);
  if (own !== undefined) return own;
  if (error instanceof SyntaxError) {
    return new ChatError(started ? 'malformed' : 'protocol', { cause: error });
  }
  // The SDK's own time limit is off: this is the connection's.
  if (error instanceof APIConnectionTimeoutError) {
    return new ChatError('timeout_ttft', { cause: error });
  }
  if (!(error instanceof APIError) || error instanceof APIConnectionError) {
    return new ChatError(started ? 'cut' : 'connect', { cause: error });
  }
  const { headers } = error;
  const status = error.status ?? statusIn(error.code);
  const word = error.code ?? error.type ?? undefined;
  const code =
    FAILURES.get(error.code) ??
    FAILURES.get(error.type) ??
    (status === undefined ? failureOfType(error.type) : failureOfStatus(status));
  const retryAfterMs = headers && retryAfterOf(headers);
  const providerCode = word === undefined ? undefined : String(word);
  return new ChatError(code, { status, providerCode, retryAfterMs, cause: error });
};

const statusIn = (code: unknown): number | undefined => {
  const number = Number(code);
  return Number.isInteger(number) && number >= 400 && number <= 599 ? number : undefined;
};

/** Over HTTP the status says more than these types, which come with every 4xx and every 5xx. */
const failureOfType = (type: string | undefined): ProviderFailureCode =>
  type === 'invalid_request_error' ? 'bad_request' : 'server';
