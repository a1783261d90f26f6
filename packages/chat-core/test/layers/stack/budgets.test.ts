import { describe, expect, test, vi } from 'vitest';
import { useFakeTime } from '../../fake-time.ts';
import { chance } from './chance.ts';
import { gauges } from './gauges.ts';
import { HEALTHY, storyTarget } from './story-target.ts';
import { v4Stack } from './v4-stack.ts';
import { PATIENT, visited } from './visit.ts';

const QUESTIONS = 300;
const EVERY_MS = 100;
const QUICK = { ...HEALTHY, pieceLength: 200 };
/** Often enough to want more, and not often enough for the breaker. */
const [REFUSED, SLOW] = [0.25, 0.05];

describe('the extra calls of a long run', { timeout: 60_000 }, () => {
  useFakeTime();

  test.each([3, 5, 7])('stay within their budgets, whatever is wanted (%i)', async (seed) => {
    const draw = chance(seed);
    const refusal = { code: 'server' as const, retryAfterMs: undefined };
    const ana = storyTarget('Ana', () => {
      const drawn = draw();
      if (drawn < REFUSED) return { ...QUICK, firstMs: 1, refusal };
      return { ...QUICK, firstMs: drawn > 1 - SLOW ? 900 : 20 };
    });
    const bia = storyTarget('Bia', () => QUICK);
    const meters = gauges();
    const { provider } = v4Stack([ana.provider, bia.provider], {
      above: meters.everywhere,
      within: meters.everywhere,
    });
    const reading = Promise.all(
      Array.from({ length: QUESTIONS }, (_, index) =>
        visited(provider, { ...PATIENT, afterMs: index * EVERY_MS }, `${index}`),
      ),
    );
    await vi.advanceTimersByTimeAsync(QUESTIONS * EVERY_MS + 20_000);
    expect((await reading).flatMap(({ error }) => error ?? [])).toEqual([]);

    const retries = meters.begun('retry') - meters.begun('prefill');
    const { hedges } = meters.of('continuation', 'failover');
    expect(retries).toBeLessThanOrEqual(10 + 0.1 * QUESTIONS);
    expect(hedges).toBeLessThanOrEqual(5 + 0.05 * QUESTIONS);
    expect(Math.min(retries, hedges)).toBeGreaterThan(5);
  });
});
