import fc from 'fast-check';
import { describe, test, vi } from 'vitest';
import { useFakeTime } from '../../fake-time.ts';
import { memoryWorld } from './memory-world.ts';
import { playSchedule } from './play-schedule.ts';
import { anySchedule } from './step.ts';

// Invariants 4, 6, 7, 8, 9 and 10 of a durable chat, over two processes and more.

const RUNS = 500;
const GENEROUS_MS = 120_000;

describe('whatever happens to processes, readers and the relay', () => {
  useFakeTime();

  test(
    'every reader has the stored text, and every answer one end',
    () =>
      fc.assert(
        fc
          .asyncProperty(anySchedule(40), (steps) => playSchedule(memoryWorld(), steps))
          // What a schedule leaves behind is of no concern to the next one.
          .afterEach(() => void vi.clearAllTimers()),
        { numRuns: RUNS },
      ),
    GENEROUS_MS,
  );
});
