import { createTokenBucket, type TokenBucket } from './create-token-bucket.ts';
import type { RateState } from './rate-state.ts';

export type RateLimitOptions = {
  readonly requestsPerMinute: number;
  readonly tokensPerMinute: number;
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
  const requests = createTokenBucket(options.requestsPerMinute, now);
  const tokens = createTokenBucket(options.tokensPerMinute, now);
  const level = (bucket: TokenBucket, limit: number) => ({
    limit,
    remaining: Math.floor(bucket.level()),
    resetMs: bucket.msUntil(limit),
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
          requests: level(requests, options.requestsPerMinute),
          tokens: level(tokens, options.tokensPerMinute),
        },
      };
    },
  };
}
