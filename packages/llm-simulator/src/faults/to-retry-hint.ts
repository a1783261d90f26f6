import type { RetryHint } from '../chat/retry-hint.ts';

/** A fault's flat parameters as a hint, or none. */
export function toRetryHint(parameters: {
  readonly retryAfterMs?: number | undefined;
  readonly retryAfterAs: RetryHint['as'];
}): RetryHint | undefined {
  if (parameters.retryAfterMs === undefined) return undefined;
  return { afterMs: parameters.retryAfterMs, as: parameters.retryAfterAs };
}
