import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { memoryGenerationRelay } from '../../src/stores/memory/memory-generation-relay.ts';
import { openRedis } from '../../src/stores/redis/open-redis.ts';
import { redisGenerationRelay } from '../../src/stores/redis/redis-generation-relay.ts';
import { generationRelayContract } from './contracts/generation-relay-contract.ts';
import { recordingLogger } from './recording-logger.ts';
import { whenReady } from './redis/when-ready.ts';

generationRelayContract('memory', async () => {
  const memory: Parameters<typeof memoryGenerationRelay>[0] = new Map();
  return {
    relay: memoryGenerationRelay(memory),
    another: async () => memoryGenerationRelay(memory),
    close: async () => undefined,
  };
});

generationRelayContract('Redis', async () => {
  const keyPrefix = `${randomUUID()}:`;
  const closing: (() => void)[] = [];
  const another = async () => {
    const redis = openRedis({ url: inject('redisUrl'), keyPrefix, logger: recordingLogger() });
    await whenReady(redis);
    const relay = redisGenerationRelay(redis);
    closing.push(() => {
      relay.close();
      void redis.close();
    });
    return relay;
  };
  return {
    relay: await another(),
    another,
    close: async () => {
      for (const close of closing) close();
    },
  };
});
