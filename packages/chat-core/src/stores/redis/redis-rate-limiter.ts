import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit, RateLimiter } from '../../domain/rate-limiter.ts';
import type { Redis } from './open-redis.ts';

type Options = {
  /** What a request may wait for Redis before it is counted here. */
  readonly timeoutMs?: number;
};

type Counted = Awaited<ReturnType<RateLimiter['consume']>>;

/**
 * Counts in Redis, by one atomic script, so that all instances together let `requestsMax` through
 * and no more. While Redis is away or slow every instance counts by itself: a limit that is looser
 * for a while does less harm than a chat that is closed.
 */
export const redisRateLimiter = (
  { client }: Redis,
  limit: RateLimit,
  { timeoutMs = 25 }: Options = {},
): RateLimiter => {
  const window = { points: limit.requestsMax, duration: limit.windowSeconds };
  const shared = new RateLimiterRedis({
    ...window,
    storeClient: client,
    keyPrefix: `rate:${limit.name}`,
    rejectIfRedisNotReady: true,
  });
  const own = new RateLimiterMemory(window);
  return {
    limit,
    consume: (key) =>
      counted(inTime(shared.consume(key), timeoutMs)).catch(() => counted(own.consume(key))),
  };
};

/** The library rejects with the count where it refuses, and with an error where it can't count. */
const counted = async (count: Promise<RateLimiterRes>): Promise<Counted> => {
  try {
    return verdictOf(await count, true);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return verdictOf(refusal, false);
  }
};

const verdictOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean) => ({
  allowed,
  remaining: remainingPoints,
  resetMs: msBeforeNext,
});

/**
 * Rejects what takes too long. When the process itself was busy, the time-out is due before an
 * answer that lies in the socket has been read: it gets one turn of the event loop for that.
 */
const inTime = <Result>(work: Promise<Result>, limitMs: number): Promise<Result> =>
  new Promise((resolve, reject) => {
    const giveUp = () => setImmediate(reject, new Error(`took longer than ${limitMs} ms`));
    const timer = setTimeout(giveUp, limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
