import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { ChatError } from '../domain/chat-error.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { chatErrorIn } from './chat-error-in.ts';
import { failureOfStatus } from './failure-of-status.ts';
import { retryAfterOf } from './retry-after-of.ts';

/** OpenAI's own words for a failure, as `code` or, failing that, as `type`. */
const FAILURES: Record<string, ProviderFailureCode> = {
  insufficient_quota: 'quota',
  credit_balance_exhausted: 'quota',
  billing_hard_limit_reached: 'quota',
  rate_limit_exceeded: 'throttled',
  rate_limit_error: 'throttled',
  slow_down: 'throttled',
  server_is_overloaded: 'overloaded',
  service_unavailable_error: 'overloaded',
  server_error: 'server',
  context_length_exceeded: 'context_length',
  content_policy_violation: 'content_filter',
  content_filter: 'content_filter',
  model_not_found: 'model_not_found',
  invalid_api_key: 'credentials',
};

/**
 * Translates whatever the SDK threw. An error inside a 200 has no status and is judged by its
 * code or type alone; a lost connection is `connect` before the first content and `cut` after it.
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
  if (!(error instanceof APIError) || error instanceof APIConnectionError) {
    return new ChatError(started ? 'cut' : 'connect', { cause: error });
  }
  const { status, headers } = error;
  const providerCode = error.code ?? error.type ?? undefined;
  const code =
    FAILURES[error.code ?? ''] ??
    FAILURES[error.type ?? ''] ??
    (status === undefined ? 'server' : failureOfStatus(status));
  const retryAfterMs = headers && retryAfterOf(headers);
  return new ChatError(code, { status, providerCode, retryAfterMs, cause: error });
};
