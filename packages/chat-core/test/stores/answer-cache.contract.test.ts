import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { memoryAnswerCache } from '../../src/stores/memory/memory-answer-cache.ts';
import { openRedis } from '../../src/stores/redis/open-redis.ts';
import { redisAnswerCache } from '../../src/stores/redis/redis-answer-cache.ts';
import { answerCacheContract } from './contracts/answer-cache-contract.ts';
import { recordingLogger } from './recording-logger.ts';
import { whenReady } from './redis/when-ready.ts';

const answerBytesMax = 10_000;

answerCacheContract(
  'memory',
  async () => {
    let nowMs = 0;
    return {
      cache: memoryAnswerCache({ answerBytesMax, nowMs: () => nowMs }),
      pass: async (seconds) => {
        nowMs += seconds * 1_000;
      },
      corrupt: async () => undefined,
      close: async () => undefined,
    };
  },
  { cannot: { corrupt: 'it holds objects, not bytes' } },
);

answerCacheContract('Redis', async () => {
  const keyPrefix = `${randomUUID()}:`;
  const redis = openRedis({ url: inject('redisUrl'), keyPrefix, logger: recordingLogger() });
  await whenReady(redis);
  const { client } = redis;
  const nameOf = (key: string) => `answer:${key}`;
  return {
    cache: redisAnswerCache(redis, { answerBytesMax }),
    // A key with 60 s to live is after 58 s one with 2 s to live.
    pass: async (seconds) => {
      for (const key of await client.keys(`${keyPrefix}*`)) {
        const name = key.slice(keyPrefix.length);
        await client.expire(name, (await client.ttl(name)) - seconds);
      }
    },
    corrupt: async (key, value) => {
      await client.set(nameOf(key), value, 'EX', 60);
    },
    close: redis.close,
  };
});
