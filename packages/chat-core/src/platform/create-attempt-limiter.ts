import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AttemptLimiter } from '../domain/attempt-limiter.ts';

type AttemptLimiterOptions = {
  readonly attemptsMax: number;
  readonly windowSeconds: number;
};

/**
 * Slows the guessing of passwords: so many attempts per key and window, in this process's memory.
 * What a restart forgets, and what several instances count apart, is the price of V1.
 */
export const createAttemptLimiter = ({
  attemptsMax,
  windowSeconds,
}: AttemptLimiterOptions): AttemptLimiter => {
  const limiter = new RateLimiterMemory({ points: attemptsMax, duration: windowSeconds });
  return {
    consume: async (key) => {
      try {
        await limiter.consume(key);
        return { allowed: true, retryAfterMs: 0 };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { allowed: false, retryAfterMs: refusal.msBeforeNext };
      }
    },
  };
};
