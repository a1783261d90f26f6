import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../../src/domain/chat-error.ts';
import { useFakeTime } from '../../fake-time.ts';
import { chance } from './chance.ts';
import { gauges } from './gauges.ts';
import { HEALTHY, storyTarget } from './story-target.ts';
import { v4Stack } from './v4-stack.ts';
import { PATIENT, visited } from './visit.ts';

const QUESTIONS = 300;
const EVERY_MS = 100;
const QUICK = { ...HEALTHY, pieceLength: 200 };

describe('the extra calls of a long run', { timeout: 60_000 }, () => {
  useFakeTime();

  test('are retries for a tenth of the questions, hedges for a twentieth, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.double({ min: 0.2, max: 0.3, noNaN: true }),
        fc.double({ min: 0.02, max: 0.1, noNaN: true }),
        async (seed, refusedShare, slowShare) => {
          const draw = chance(seed);
          const refusal = { code: 'server' as const, retryAfterMs: undefined };
          // The first is often sick and now and then slow, but not enough for its breaker.
          const ana = storyTarget('Ana', () => {
            const drawn = draw();
            if (drawn < refusedShare) return { ...QUICK, firstMs: 1, refusal };
            return { ...QUICK, firstMs: drawn > 1 - slowShare ? 900 : 20 };
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
          const failures = (await reading).map(({ error }) => error);
          expect(failures.filter((error) => error instanceof ChatError)).toEqual([]);

          const retries = meters.begun('retry') - meters.begun('prefill');
          const hedges = meters.begun('hedge') - meters.begun('continuation');
          expect(retries).toBeLessThanOrEqual(10 + 0.1 * QUESTIONS);
          expect(hedges).toBeLessThanOrEqual(5 + 0.05 * QUESTIONS);
          expect(Math.min(retries, hedges)).toBeGreaterThan(5);
        },
      ),
      { numRuns: 2 },
    );
  });
});
