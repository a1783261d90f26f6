import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RateLimit, RateLimiter } from '../../../src/domain/rate-limiter.ts';

export type RateLimitersUnderTest = {
  readonly open: (limit: RateLimit) => RateLimiter;
  /** Lets time pass for what is counted. */
  readonly pass: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

const LIMIT: RateLimit = { name: 'test', requestsMax: 10, windowSeconds: 60 };

/** What every `RateLimiter` promises. */
export const rateLimiterContract = (
  name: string,
  start: () => Promise<RateLimitersUnderTest>,
): void => {
  describe(`${name} keeps the rate limiter contract`, () => {
    let under: RateLimitersUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.close());

    const exhausted = async (limit = LIMIT) => {
      const limiter = under.open(limit);
      const key = randomUUID();
      for (let count = 0; count < limit.requestsMax; count += 1) await limiter.consume(key);
      return { limiter, key };
    };

    it('says what it limits', () => {
      expect(under.open(LIMIT).limit).toEqual(LIMIT);
    });

    it('is exact, however many come at once', async () => {
      const limiter = under.open(LIMIT);
      const key = randomUUID();
      const verdicts = await Promise.all(Array.from({ length: 100 }, () => limiter.consume(key)));
      const left = verdicts.flatMap(({ allowed, remaining }) => (allowed ? [remaining] : []));
      expect(left.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });

    it('counts each key by itself', async () => {
      const { limiter, key } = await exhausted();
      expect(await limiter.consume(key)).toMatchObject({ allowed: false, remaining: 0 });
      expect(await limiter.consume(`${key}x`)).toMatchObject({ allowed: true, remaining: 9 });
    });

    it('counts each limit by itself', async () => {
      const { key } = await exhausted();
      const other = under.open({ ...LIMIT, name: 'other' });
      expect(await other.consume(key)).toMatchObject({ allowed: true, remaining: 9 });
    });

    it('says when its window ends, and means it', async () => {
      const { limiter, key } = await exhausted();
      await under.pass(20_000);
      const { allowed, resetMs } = await limiter.consume(key);
      expect(allowed).toBe(false);
      expect(resetMs).toBeGreaterThan(38_000);
      expect(resetMs).toBeLessThanOrEqual(40_000);
      await under.pass(resetMs - 2_000);
      expect((await limiter.consume(key)).allowed).toBe(false);
      await under.pass(2_000);
      expect(await limiter.consume(key)).toMatchObject({ allowed: true, remaining: 9 });
    });

    it('begins its window with the first request', async () => {
      const limiter = under.open(LIMIT);
      const key = randomUUID();
      const { resetMs } = await limiter.consume(key);
      expect(resetMs).toBeGreaterThan(58_000);
      expect(resetMs).toBeLessThanOrEqual(60_000);
      await under.pass(30_000);
      expect((await limiter.consume(key)).resetMs).toBeLessThanOrEqual(30_000);
    });

    it('cannot be pushed away by going on', async () => {
      const { limiter, key } = await exhausted();
      for (let round = 0; round < 6; round += 1) {
        expect((await limiter.consume(key)).allowed).toBe(false);
        await under.pass(10_000);
      }
      expect((await limiter.consume(key)).allowed).toBe(true);
    });
  });
};
