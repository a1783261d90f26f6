import { createTokenBucket, type TokenBucket } from './create-token-bucket.ts';
import type { RateState } from './rate-state.ts';

export type RateLimitOptions = {
  readonly requestsPerMinute: number;
  readonly tokensPerMinute: number;
  /**
   * How many requests at once; absent: a minute's. Real providers also enforce a limit per minute
   * in smaller pieces, as 1,000 per second for 60,000 (OpenAI, Rate limits).
   */
  readonly requestsBurst?: number | undefined;
};

export type Admission = {
  readonly admitted: boolean;
  /** Which limit refused, when one did. */
  readonly exhausted: 'requests' | 'tokens' | undefined;
  /** Until the same request would be admitted; 0 when it was. */
  readonly retryAfterMs: number;
  readonly state: RateState;
};

export type RateLimit = { readonly admit: (tokens: number) => Admission };

/** Requests and tokens per minute, together: a refused request takes from neither. */
export function createRateLimit(options: RateLimitOptions, now: () => number): RateLimit {
  const { requestsPerMinute, requestsBurst = requestsPerMinute } = options;
  const requests = createTokenBucket(requestsPerMinute, now, requestsBurst);
  const tokens = createTokenBucket(options.tokensPerMinute, now);
  const level = (bucket: TokenBucket, limit: number, capacity = limit) => ({
    limit,
    remaining: Math.floor(bucket.level()),
    resetMs: bucket.msUntil(capacity),
  });
  return {
    admit: (wanted) => {
      const requestMs = requests.msUntil(1);
      const tokenMs = tokens.msUntil(Math.min(wanted, options.tokensPerMinute));
      const admitted = requestMs === 0 && tokenMs === 0;
      if (admitted) {
        requests.take(1);
        tokens.take(wanted);
      }
      return {
        admitted,
        exhausted: admitted ? undefined : requestMs >= tokenMs ? 'requests' : 'tokens',
        retryAfterMs: Math.max(requestMs, tokenMs),
        state: {
          requests: level(requests, requestsPerMinute, requestsBurst),
          tokens: level(tokens, options.tokensPerMinute),
        },
      };
    },
  };
}
