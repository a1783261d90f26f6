import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { startOwnRedis } from '../../../../../tests/start-own-redis.ts';
import type { GenerationEvent } from '../../../src/domain/generation-event.ts';
import { openRedis, type Redis } from '../../../src/stores/redis/open-redis.ts';
import { redisGenerationRelay } from '../../../src/stores/redis/redis-generation-relay.ts';
import { recordingLogger } from '../recording-logger.ts';
import { type Link, startLink } from '../start-link.ts';
import { whenReady } from './when-ready.ts';

const GENEROUS = { timeout: 20_000 };

let own: Awaited<ReturnType<typeof startOwnRedis>>;
let link: Link;
let redis: Redis;
let relay: ReturnType<typeof redisGenerationRelay>;

beforeAll(async () => {
  own = await startOwnRedis();
});
afterAll(() => own.close());
beforeEach(async () => {
  link = await startLink(own.server.port);
  const url = `redis://127.0.0.1:${link.port}`;
  redis = openRedis({ url, keyPrefix: `${randomUUID()}:`, logger: recordingLogger() });
  await whenReady(redis);
  relay = redisGenerationRelay(redis);
});
afterEach(async () => {
  relay.close();
  await redis.close();
  await link.close();
});

const delta = (seq: number, text = `${seq}`): GenerationEvent => ({ seq, kind: 'delta', text });
const watching = (id: string) => {
  const got: GenerationEvent[] = [];
  relay.watch(id, (event) => got.push(event));
  return got;
};

it('needs one connection more, however many generations are followed', async () => {
  const followed = Array.from({ length: 100 }, () => {
    const id = randomUUID();
    return { id, got: watching(id) };
  });
  for (const { id } of followed) relay.publish(id, delta(1));
  await vi.waitFor(() => {
    for (const { got } of followed) expect(got).toEqual([delta(1)]);
  }, GENEROUS);
  expect(link.connections()).toBe(2);
});

it('opens no connection for who follows nobody', async () => {
  relay.publish(randomUUID(), delta(1));
  await redis.ping();
  expect(link.connections()).toBe(1);
});

it('puts a time to live on every key', async () => {
  const id = randomUUID();
  const got = watching(id);
  relay.publish(id, delta(1));
  watching(randomUUID());
  await relay.seal([randomUUID()]);
  await vi.waitFor(() => expect(got).toHaveLength(1), GENEROUS);
  const prefix = redis.client.options.keyPrefix ?? '';
  const keys = await redis.client.keys(`${prefix}*`);
  expect(keys.length).toBeGreaterThanOrEqual(3);
  for (const key of keys) {
    expect(await redis.client.ttl(key.slice(prefix.length))).toBeGreaterThan(0);
  }
});

it.each(['kill', 'stop'] as const)(
  'survives a Redis that goes by %s and comes back with nothing',
  async (verb) => {
    const id = randomUUID();
    const got = watching(id);
    relay.publish(id, delta(1));
    await vi.waitFor(() => expect(got).toEqual([delta(1)]), GENEROUS);
    await own.server[verb]();
    await vi.waitFor(() => expect(redis.ping()).rejects.toThrow(), GENEROUS);
    relay.publish(id, delta(2));
    expect(await relay.seal([id])).toEqual([]);
    await own.server.start();
    await vi.waitFor(() => redis.ping(), GENEROUS);
    relay.publish(id, delta(3));
    await vi.waitFor(() => expect(got).toEqual([delta(1), delta(3)]), GENEROUS);
  },
);

it('keeps no more than 4 MiB for a Redis that does not answer', async () => {
  const id = randomUUID();
  link.freeze();
  const text = 'x'.repeat(100 * 1024);
  for (let seq = 1; seq <= 200; seq += 1) relay.publish(id, delta(seq, text));
  link.thaw();
  await vi.waitFor(() => redis.ping(), GENEROUS);
  const entries = await redis.client.xrange(`generation:${id}`, '-', '+');
  expect(entries.length).toBeLessThanOrEqual(40);
});

it('is not disturbed by what it does not understand', async () => {
  const id = randomUUID();
  const got = watching(id);
  const key = `generation:${id}`;
  for (const [index, value] of [
    '{',
    'null',
    '[]',
    '{"seq":3,"kind":"delta"}',
    '{"seq":"4"}',
  ].entries()) {
    await redis.client.xadd(key, `${index + 1}-0`, 'event', value);
  }
  relay.publish(id, delta(9));
  await vi.waitFor(() => expect(got).toEqual([delta(9)]), GENEROUS);
  expect(await relay.seal([id])).toEqual([{ generationId: id, event: delta(9) }]);
});
