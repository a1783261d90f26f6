import type { RateLimit, RateLimiter } from '../../domain/rate-limiter.ts';
import type { Redis } from './open-redis.ts';
import { redisRateLimiter } from './redis-rate-limiter.ts';

/** One limit on what a person does, and one on all that comes from an address. */
type Pair<Limit> = { readonly perAccount: Limit; readonly perAddress: Limit };

/** All the limits at the HTTP edge, counted for every instance together. */
export const redisLimits = (
  redis: Redis,
  { rate, signIn }: { readonly rate: Pair<RateLimit>; readonly signIn: Pair<RateLimit> },
  options?: Parameters<typeof redisRateLimiter>[2],
): { readonly rateLimits: Pair<RateLimiter>; readonly signInLimits: Pair<RateLimiter> } => {
  const counted = ({ perAccount, perAddress }: Pair<RateLimit>) => ({
    perAccount: redisRateLimiter(redis, perAccount, options),
    perAddress: redisRateLimiter(redis, perAddress, options),
  });
  return { rateLimits: counted(rate), signInLimits: counted(signIn) };
};
