import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit, RateLimiter } from '../domain/rate-limiter.ts';

/**
 * Counts in this process' memory. What a restart forgets, and what several instances count apart,
 * is the price of V1.
 */
export const memoryRateLimiter = (limit: RateLimit): RateLimiter => {
  const limiter = new RateLimiterMemory({
    points: limit.requestsMax,
    duration: limit.windowSeconds,
  });
  return {
    limit,
    consume: async (key) => {
      try {
        return verdictOf(await limiter.consume(key), true);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return verdictOf(refusal, false);
      }
    },
  };
};

const verdictOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean) => ({
  allowed,
  remaining: remainingPoints,
  resetMs: msBeforeNext,
});
