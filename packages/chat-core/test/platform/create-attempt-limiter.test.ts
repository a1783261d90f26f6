import { describe, expect, test, vi } from 'vitest';
import { createAttemptLimiter } from '../../src/platform/create-attempt-limiter.ts';
import { useFakeTime } from '../fake-time.ts';

describe('the limit on attempts', () => {
  useFakeTime();

  test('is exact, however many come at once', async () => {
    const limiter = createAttemptLimiter({ attemptsMax: 10, windowSeconds: 60 });
    const attempts = await Promise.all(Array.from({ length: 100 }, () => limiter.consume('ana')));
    expect(attempts.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  test('holds for each key by itself', async () => {
    const limiter = createAttemptLimiter({ attemptsMax: 1, windowSeconds: 60 });
    expect((await limiter.consume('ana')).allowed).toBe(true);
    expect((await limiter.consume('rui')).allowed).toBe(true);
    expect((await limiter.consume('ana')).allowed).toBe(false);
  });

  test('says how long to wait, and means it', async () => {
    const limiter = createAttemptLimiter({ attemptsMax: 1, windowSeconds: 60 });
    expect(await limiter.consume('ana')).toEqual({ allowed: true, retryAfterMs: 0 });
    await vi.advanceTimersByTimeAsync(20_000);
    const refused = await limiter.consume('ana');
    expect(refused).toEqual({ allowed: false, retryAfterMs: 40_000 });
    await vi.advanceTimersByTimeAsync(refused.retryAfterMs - 1);
    expect((await limiter.consume('ana')).allowed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await limiter.consume('ana')).allowed).toBe(true);
  });

  test('cannot be pushed away by going on', async () => {
    const limiter = createAttemptLimiter({ attemptsMax: 1, windowSeconds: 60 });
    for (let second = 0; second < 60; second += 1) {
      await limiter.consume('ana');
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect((await limiter.consume('ana')).allowed).toBe(true);
  });
});
