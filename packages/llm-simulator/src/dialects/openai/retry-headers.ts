import type { RetryHint } from '../../chat/retry-hint.ts';

/** `retry-after` in whole seconds or as an HTTP date (RFC 9110 §10.2.3), or `retry-after-ms`. */
export function retryHeaders(hint: RetryHint | undefined, nowMs: number): Record<string, string> {
  if (hint === undefined) return {};
  switch (hint.as) {
    case 'seconds':
      return { 'retry-after': String(Math.ceil(hint.afterMs / 1_000)) };
    case 'date':
      return { 'retry-after': new Date(nowMs + hint.afterMs).toUTCString() };
    case 'milliseconds':
      return { 'retry-after-ms': String(hint.afterMs) };
  }
}
