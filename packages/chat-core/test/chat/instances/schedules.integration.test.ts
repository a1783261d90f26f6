import fc from 'fast-check';
import { describe, inject, test } from 'vitest';
import { playSchedule } from './play-schedule.ts';
import { anySchedule } from './step.ts';
import { storesWorld } from './stores-world.ts';

const AT_ONCE = 6;
const GENEROUS_MS = 300_000;

describe('whatever happens to processes on one Postgres, and their Redis', () => {
  test(
    'every reader has the stored text, and every answer one end',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(anySchedule(18), { minLength: AT_ONCE, maxLength: AT_ONCE }),
          async (schedules) => {
            await Promise.all(
              schedules.map(async (steps) => {
                const world = await storesWorld(inject('redisUrl'));
                await playSchedule(world, steps).finally(world.close);
              }),
            );
          },
        ),
        // Real time passes here: the many are played in memory.
        { numRuns: 1, endOnFailure: true },
      ),
    GENEROUS_MS,
  );
});
