import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { startOwnRedis } from '../../../../../tests/start-own-redis.ts';
import { openRedis, type Redis } from '../../../src/stores/redis/open-redis.ts';
import { redisAnswerCache } from '../../../src/stores/redis/redis-answer-cache.ts';
import { recordingLogger } from '../recording-logger.ts';
import { type Link, startLink } from '../start-link.ts';
import { whenReady } from './when-ready.ts';

const ANSWER = {
  text: 'Uma resposta',
  reason: 'stop',
  usage: { inputTokens: 1, outputTokens: 2, source: 'provider' },
  provider: 'openai',
  model: 'gpt-4o-mini',
} as const;

let own: Awaited<ReturnType<typeof startOwnRedis>>;
let link: Link;
let redis: Redis;
let logger: ReturnType<typeof recordingLogger>;

beforeAll(async () => {
  own = await startOwnRedis();
});
afterAll(() => own.close());
beforeEach(async () => {
  link = await startLink(own.server.port);
  logger = recordingLogger();
  const url = `redis://127.0.0.1:${link.port}`;
  redis = openRedis({ url, keyPrefix: `${randomUUID()}:`, logger, commandTimeoutMs: 200 });
});
afterEach(async () => {
  await redis.close();
  await link.close();
});

const told = () => logger.lines.map(({ level, message }) => `${level}: ${message}`);
const untilBack = () => vi.waitFor(() => redis.ping(), { timeout: 10_000 });

it.each(['stop', 'kill'] as const)(
  'fails every command at once while Redis is away by %s, says so twice, and comes back',
  async (verb) => {
    await whenReady(redis);
    const cache = redisAnswerCache(redis);
    await cache.set('chave', ANSWER, 60);
    await own.server[verb]();
    await vi.waitFor(() => expect(told()).toEqual(['warn: redis is unreachable']));
    const startedMs = performance.now();
    for (let round = 0; round < 100; round += 1) {
      await expect(cache.get('chave')).rejects.toThrow();
      await expect(cache.set('chave', ANSWER, 60)).rejects.toThrow();
    }
    // Two hundred that waited for their time-out would take forty seconds.
    expect(performance.now() - startedMs).toBeLessThan(10_000);
    await own.server.start();
    await untilBack();
    await cache.set('chave', ANSWER, 60);
    expect(await cache.get('chave')).toEqual(ANSWER);
    expect(told()).toEqual(['warn: redis is unreachable', 'info: redis is back']);
  },
);

it('waits for a silent Redis once, not at every command', async () => {
  await whenReady(redis);
  link.freeze();
  await expect(redis.client.get('chave')).rejects.toThrow();
  await vi.waitFor(() => expect(told()).toEqual(['warn: redis is unreachable']));
  const startedMs = performance.now();
  for (let round = 0; round < 100; round += 1) {
    await expect(redis.client.get('chave')).rejects.toThrow();
  }
  // A hundred that waited for their time-out would take twenty seconds.
  expect(performance.now() - startedMs).toBeLessThan(5_000);
  link.thaw();
  await untilBack();
  expect(told()).toEqual(['warn: redis is unreachable', 'info: redis is back']);
});

it('opens without a Redis, and finds it when it comes', async () => {
  await redis.close();
  await own.server.stop();
  const url = `redis://127.0.0.1:${own.server.port}`;
  redis = openRedis({ url, keyPrefix: 'x:', logger });
  await expect(redis.ping()).rejects.toThrow();
  await vi.waitFor(() => expect(told()).toEqual(['warn: redis is unreachable']));
  await own.server.start();
  await untilBack();
  expect(told()).toEqual(['warn: redis is unreachable', 'info: redis is back']);
});

it('puts its prefix before every key and a time to live on it', async () => {
  await whenReady(redis);
  await redisAnswerCache(redis).set('chave', ANSWER, 60);
  const prefix = redis.client.options.keyPrefix;
  const keys = await redis.client.keys(`${prefix}*`);
  expect(keys).toEqual([`${prefix}answer:chave`]);
  expect(await redis.client.ttl('answer:chave')).toBeGreaterThan(0);
});

it('closes without a word', async () => {
  await whenReady(redis);
  await redis.close();
  await vi.waitFor(() => expect(redis.client.status).toBe('end'));
  expect(told()).toEqual([]);
});
