import type { ProviderError } from '../../chat/provider-error.ts';
import { retryHeaders as openaiRetryHeaders } from '../openai/retry-headers.ts';

const RAMP_RETRY_MS = 5_000;
const RETRIED_STATUSES: ReadonlySet<number> = new Set([408, 409, 429]);

/**
 * `x-should-retry`, and `retry-after` where a hint was given. A ramp limit always says when to come
 * back, and a spend limit never by itself: that is how the two are told apart (PROVIDERS §2.2).
 */
export function retryHeaders(
  { kind, retry }: ProviderError,
  status: number,
  nowMs: number,
): Record<string, string> {
  const ramp =
    kind === 'slow_down' ? { afterMs: RAMP_RETRY_MS, as: 'seconds' as const } : undefined;
  const spent = kind === 'quota' || kind === 'spend_limit';
  const worthIt = !spent && (status >= 500 || RETRIED_STATUSES.has(status));
  return {
    ...openaiRetryHeaders(retry ?? ramp, nowMs),
    'x-should-retry': String(worthIt),
  };
}
