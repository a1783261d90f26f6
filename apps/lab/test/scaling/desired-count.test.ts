import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { desiredCount, type LoadSample } from '../../src/scaling/desired-count.ts';

const rules = { inFlightTarget: 40, upMs: 3_000, downMs: 15_000 };
const everyMs = 1_000;

/** What becomes of a group that is looked at every second, under a load of so many in flight. */
function countsUnder(loads: readonly number[], { current = 2, min = 2, max = 4 } = {}) {
  const samples: LoadSample[] = [];
  const counts: number[] = [];
  let count = current;
  for (const [index, inFlight] of loads.entries()) {
    const nowMs = index * everyMs;
    samples.push({ atMs: nowMs, inFlight });
    count = desiredCount({ current: count, min, max, samples, nowMs }, rules);
    counts.push(count);
  }
  return counts;
}
const seconds = (count: number, inFlight: number) => Array<number>(count).fill(inFlight);

describe('as many instances as the load asks for', () => {
  test('ten times the usual traffic makes three of two, one after the last three seconds', () => {
    expect(countsUnder(seconds(6, 100))).toEqual([2, 2, 2, 3, 3, 3]);
  });

  test('they become more one at a time, and never more than there may be', () => {
    expect(countsUnder(seconds(8, 1_000))).toEqual([2, 2, 2, 3, 4, 4, 4, 4]);
  });

  test('a rush that is over within the window changes nothing', () => {
    const rush = [...seconds(2, 0), ...seconds(3, 500), ...seconds(5, 0)];
    expect(new Set(countsUnder(rush))).toEqual(new Set([2]));
  });

  test('they become fewer when nothing has needed them for all of the longer window', () => {
    const counts = countsUnder([...seconds(5, 100), ...seconds(20, 10)]);
    expect(counts.slice(3, 20)).toEqual(Array(17).fill(3));
    expect(counts.slice(20)).toEqual(Array(5).fill(2));
  });

  test('a moment of load holds them for another window', () => {
    const counts = countsUnder([...seconds(14, 10), 100, ...seconds(15, 10)], { current: 3 });
    expect(new Set(counts)).toEqual(new Set([3]));
  });

  test('so near to the target, nothing changes', () => {
    expect(new Set(countsUnder(seconds(30, 87)))).toEqual(new Set([2]));
    expect(countsUnder(seconds(30, 89)).at(-1)).toBe(3);
  });

  test('one instance grows to two and comes back', () => {
    const counts = countsUnder([...seconds(4, 50), ...seconds(17, 0)], {
      current: 1,
      min: 1,
      max: 2,
    });
    expect(counts.at(3)).toBe(2);
    expect(counts.at(-1)).toBe(1);
  });
});

describe('whatever the load', () => {
  const group = fc
    .record({ min: fc.integer({ min: 1, max: 4 }), more: fc.nat(4), above: fc.nat(4) })
    .map(({ min, more, above }) => ({
      min,
      max: min + more,
      current: Math.min(min + above, min + more),
    }));
  const loads = fc.array(fc.nat(400), { maxLength: 60 });

  test('there are never fewer than the minimum nor more than the maximum', () => {
    fc.assert(
      fc.property(group, loads, (bounds, load) => {
        for (const count of countsUnder(load, bounds)) {
          expect(count).toBeGreaterThanOrEqual(bounds.min);
          expect(count).toBeLessThanOrEqual(bounds.max);
        }
      }),
    );
  });

  test('one that stays the same is answered once: nothing flaps', () => {
    fc.assert(
      fc.property(group, fc.nat(400), (bounds, load) => {
        const counts = [bounds.current, ...countsUnder(seconds(60, load), bounds)];
        const steps = counts.slice(1).map((count, index) => count - (counts[index] ?? count));
        expect(new Set(steps.filter((step) => step !== 0)).size).toBeLessThanOrEqual(1);
        // And it has come to rest, with room for the load or at the maximum.
        expect(new Set(counts.slice(-15)).size).toBe(1);
        const room = (counts.at(-1) ?? 0) * rules.inFlightTarget * 1.1;
        expect(load <= room || counts.at(-1) === bounds.max).toBe(true);
      }),
    );
  });
});
