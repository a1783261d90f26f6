import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { startOwnRedis } from '../../../../tests/start-own-redis.ts';
import { openRedis } from '../../src/stores/redis/open-redis.ts';
import { redisLimits } from '../../src/stores/redis/redis-limits.ts';
import { recordingLogger } from '../stores/recording-logger.ts';
import { whenReady } from '../stores/redis/when-ready.ts';
import { aSystem, type Person } from './harness/a-system.ts';
import { memoryIdentity } from './harness/memory-identity.ts';

const REPLICAS = 3;
const ACCOUNT_MAX = 20;
const ADDRESS_MAX = 60;
const ATTEMPTS_MAX = 5;

let own: Awaited<ReturnType<typeof startOwnRedis>>;
beforeAll(async () => {
  own = await startOwnRedis();
});
afterAll(() => own.close());
beforeEach(() => own.server.start());

const limitsNamed = (prefix: string, account: number, address: number) => ({
  perAccount: { name: `${prefix}account`, requestsMax: account, windowSeconds: 60 },
  perAddress: { name: `${prefix}address`, requestsMax: address, windowSeconds: 60 },
});

type Systems = readonly ReturnType<typeof aSystem>[];

/** The replica whose turn it is. */
const at = (systems: Systems, turn: number) => systems[turn % systems.length] as Systems[number];

/** Instances of one version: each with its own connection, all with the same people. */
const replicas = async (addressMax: number) => {
  const keyPrefix = `${randomUUID()}:`;
  const identity = memoryIdentity();
  const systems = await Promise.all(
    Array.from({ length: REPLICAS }, async () => {
      const redis = openRedis({ url: own.server.url, keyPrefix, logger: recordingLogger() });
      onTestFinished(redis.close);
      await whenReady(redis);
      const rate = limitsNamed('', ACCOUNT_MAX, addressMax);
      const signIn = limitsNamed('sign-in-', ATTEMPTS_MAX, 1_000);
      // However busy the machine that runs the tests: Redis has the last word while it is there.
      const limits = redisLimits(redis, { rate, signIn }, { timeoutMs: 5_000 });
      return aSystem({ ...limits, identity });
    }),
  );
  return { systems, ana: await at(systems, 0).signUp('Ana') };
};

/** Ana asks through the balancer, which turns from one replica to the next. */
const ask = async ({ cookie }: Person, systems: Systems, requests: number) => {
  const headers = { cookie, origin: 'http://localhost:3001' };
  const answers = await Promise.all(
    Array.from({ length: requests }, async (_, index) => {
      const startedAtMs = performance.now();
      const body = { title: 'Limites' };
      const { status } = await at(systems, index).request('/v1/chat/conversations', {
        body,
        headers,
      });
      return { status, ms: performance.now() - startedAtMs };
    }),
  );
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
  return { ok: count(201), refused: count(429), slowestMs: Math.max(...answers.map((a) => a.ms)) };
};

it('three replicas let through what is configured, and not three times that', async () => {
  const { ana, systems } = await replicas(1_000);
  expect(await ask(ana, systems, 90)).toMatchObject({ ok: ACCOUNT_MAX, refused: 70 });
});

it('the address has its limit over all of them, whoever is asking', async () => {
  const { systems } = await replicas(ADDRESS_MAX);
  const asked = await Promise.all(
    Array.from({ length: 120 }, (_, index) => at(systems, index).request('/v1/system')),
  );
  // Signing up was the first of them.
  expect(asked.filter(({ status }) => status === 200)).toHaveLength(ADDRESS_MAX - 1);
});

it('passwords are guessed no faster by going from one replica to the next', async () => {
  const { systems } = await replicas(1_000);
  const guess = { body: { email: 'bia@exemplo.com', password: 'uma senha qualquer' } };
  const statuses: number[] = [];
  for (let index = 0; index < 9; index += 1) {
    statuses.push((await at(systems, index).request('/v1/auth/sign-in', guess)).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429]);
});

it('Redis killed in the middle: each counts by itself at once, and together when it is back', async () => {
  const { ana, systems } = await replicas(1_000);
  expect(await ask(ana, systems, 9)).toMatchObject({ ok: 9 });
  const during = ask(ana, systems, 6);
  await own.server.kill();
  expect(await during).toMatchObject({ ok: 6 });

  const without = await ask(ana, systems, 90);
  expect(without.ok).toBeGreaterThan(ACCOUNT_MAX);
  expect(without.ok).toBeLessThanOrEqual(ACCOUNT_MAX * REPLICAS);
  expect(without.slowestMs).toBeLessThan(500);

  await own.server.start();
  const bia = await at(systems, 0).signUp('Bia');
  await vi.waitFor(
    async () => {
      const answers = await Promise.all(systems.map((system) => system.request('/v1/system')));
      const left = answers.map(({ headers }) => headers.get('ratelimit'));
      // Three who count together say three different numbers.
      expect(new Set(left).size).toBe(REPLICAS);
    },
    { timeout: 10_000 },
  );
  expect(await ask(bia, systems, 90)).toMatchObject({ ok: ACCOUNT_MAX });
});
