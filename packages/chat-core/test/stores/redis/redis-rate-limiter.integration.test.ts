import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from 'vitest';
import { startOwnRedis } from '../../../../../tests/start-own-redis.ts';
import { openRedis, type Redis } from '../../../src/stores/redis/open-redis.ts';
import { redisRateLimiter } from '../../../src/stores/redis/redis-rate-limiter.ts';
import { recordingLogger } from '../recording-logger.ts';
import { type Link, startLink } from '../start-link.ts';
import { whenReady } from './when-ready.ts';

const LIMIT = { name: 'test', requestsMax: 10, windowSeconds: 60 };

let own: Awaited<ReturnType<typeof startOwnRedis>>;
let link: Link;
let redis: Redis;

beforeAll(async () => {
  own = await startOwnRedis();
});
afterAll(() => own.close());
beforeEach(async () => {
  await own.server.start();
  link = await startLink(own.server.port);
  const url = `redis://127.0.0.1:${link.port}`;
  redis = openRedis({ url, keyPrefix: `${randomUUID()}:`, logger: recordingLogger() });
  await whenReady(redis);
});
afterEach(async () => {
  await redis.close();
  await link.close();
});

type Limiter = ReturnType<typeof redisRateLimiter>;

/** However busy the machine that runs the tests: Redis has the last word while it is there. */
const patient = () => redisRateLimiter(redis, LIMIT, { timeoutMs: 5_000 });

/** So many requests one after another: how many were allowed, and what the slowest took. */
const spend = async (limiter: Limiter, requests: number, key = 'ana') => {
  let allowed = 0;
  let slowestMs = 0;
  for (let count = 0; count < requests; count += 1) {
    const startedAtMs = performance.now();
    if ((await limiter.consume(key)).allowed) allowed += 1;
    slowestMs = Math.max(slowestMs, performance.now() - startedAtMs);
  }
  return { allowed, slowestMs };
};

/** Two processes see each other's counts again: Redis is what both of them ask. */
const untilShared = (one: Limiter, other: Limiter) =>
  vi.waitFor(
    async () => {
      const key = randomUUID();
      await one.consume(key);
      expect((await other.consume(key)).remaining).toBe(8);
    },
    { timeout: 10_000 },
  );

/** Keeps the process busy, as garbage collection or a big answer would. */
const block = (ms: number) => {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
};

describe('the limit without its Redis', () => {
  it.each(['stop', 'kill'] as const)(
    'goes on in memory when Redis is gone by %s, and is shared again when it is back',
    async (verb) => {
      const [one, other] = [patient(), patient()];
      expect(await spend(one, 4)).toMatchObject({ allowed: 4 });
      await own.server[verb]();

      // From the first request on none waits, and each process allows the limit.
      const apart = await Promise.all([spend(one, 15), spend(other, 15)]);
      expect(apart).toMatchObject([{ allowed: 10 }, { allowed: 10 }]);
      for (const { slowestMs } of apart) expect(slowestMs).toBeLessThan(500);

      await own.server.start();
      await untilShared(one, other);
      const together = await Promise.all([spend(one, 15, 'rui'), spend(other, 15, 'rui')]);
      expect(together[0].allowed + together[1].allowed).toBe(10);
    },
  );

  it('waits for a Redis that hangs no longer than its time-out, and then not at all', async () => {
    const one = redisRateLimiter(redis, LIMIT);
    link.freeze();
    const startedAtMs = performance.now();
    expect(await spend(one, 1)).toMatchObject({ allowed: 1 });
    expect(performance.now() - startedAtMs).toBeLessThan(500);

    // The connection counts as dead after a second of silence: from then on nobody waits.
    await vi.waitFor(() => expect(redis.client.status).not.toBe('ready'), { timeout: 5_000 });
    const hundred = performance.now();
    await spend(one, 100, 'rui');
    expect(performance.now() - hundred).toBeLessThan(1_000);
    link.thaw();
    await untilShared(one, patient());
  });

  it('hangs no request on a Redis that was never there', async () => {
    await redis.close();
    const url = 'redis://127.0.0.1:1';
    redis = openRedis({ url, keyPrefix: 'x:', logger: recordingLogger() });
    expect(await spend(redisRateLimiter(redis, LIMIT), 15)).toMatchObject({ allowed: 10 });
  });
});

describe('the limit with its Redis', () => {
  it('takes no pause of its own process for one of Redis', async () => {
    // Without the link, which lives in this process and would pause with it.
    const logger = recordingLogger();
    const direct = openRedis({ url: own.server.url, keyPrefix: `${randomUUID()}:`, logger });
    onTestFinished(direct.close);
    await whenReady(direct);
    await spend(redisRateLimiter(direct, LIMIT, { timeoutMs: 5_000 }), 5);
    const counting = redisRateLimiter(direct, LIMIT, { timeoutMs: 25 }).consume('ana');
    await nextTurn();
    block(200);
    // Memory, which has seen nothing yet, would say nine.
    expect((await counting).remaining).toBe(4);
  });

  it('leaves nothing behind: every key has a time to live', async () => {
    await spend(patient(), 3);
    const prefix = redis.client.options.keyPrefix;
    expect(await redis.client.keys(`${prefix}*`)).toEqual([`${prefix}rate:test:ana`]);
    expect(await redis.client.ttl('rate:test:ana')).toBeGreaterThan(50);
  });

  it('asks it once per request', async () => {
    const limiter = patient();
    await spend(limiter, 1);
    const before = link.roundTrips();
    await spend(limiter, 10);
    expect(link.roundTrips() - before).toBe(10);
  });
});
