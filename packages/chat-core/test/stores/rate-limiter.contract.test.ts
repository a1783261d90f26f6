import { randomUUID } from 'node:crypto';
import { inject, vi } from 'vitest';
import { memoryRateLimiter } from '../../src/platform/memory-rate-limiter.ts';
import { openRedis } from '../../src/stores/redis/open-redis.ts';
import { redisRateLimiter } from '../../src/stores/redis/redis-rate-limiter.ts';
import { rateLimiterContract } from './contracts/rate-limiter-contract.ts';
import { recordingLogger } from './recording-logger.ts';
import { whenReady } from './redis/when-ready.ts';

rateLimiterContract('memory', async () => {
  vi.useFakeTimers();
  return {
    open: memoryRateLimiter,
    pass: async (ms) => {
      await vi.advanceTimersByTimeAsync(ms);
    },
    close: async () => {
      vi.useRealTimers();
    },
  };
});

rateLimiterContract('Redis', async () => {
  const keyPrefix = `${randomUUID()}:`;
  const redis = openRedis({ url: inject('redisUrl'), keyPrefix, logger: recordingLogger() });
  await whenReady(redis);
  const { client } = redis;
  return {
    // However busy the machine: what memory says instead is told in a test of its own.
    open: (limit) => redisRateLimiter(redis, limit, { timeoutMs: 10_000 }),
    // A key with 60 s to live is after 58 s one with 2 s to live.
    pass: async (ms) => {
      for (const key of await client.keys(`${keyPrefix}*`)) {
        const name = key.slice(keyPrefix.length);
        await client.pexpire(name, (await client.pttl(name)) - ms);
      }
    },
    close: redis.close,
  };
});
