import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollingQuantile } from '../../../src/layers/parts/rolling-quantile.ts';

const LIMITS = { quantile: 0.95, samplesMin: 1, samplesMax: 200 };

describe('a rolling quantile', () => {
  test('is the value that so many of the samples do not exceed', () => {
    const window = rollingQuantile(LIMITS);
    for (let value = 100; value >= 1; value -= 1) window.add(value);
    expect(window.value()).toBe(95);
  });

  test('says nothing before it has enough samples', () => {
    const window = rollingQuantile({ ...LIMITS, samplesMin: 3 });
    window.add(1);
    window.add(2);
    expect(window.value()).toBeUndefined();
    window.add(3);
    expect(window.value()).toBe(3);
  });

  test('is exact for the last samples, whatever they were', () => {
    const anyLimits = fc.record({
      quantile: fc.double({ min: 0, max: 1, noNaN: true }),
      samplesMin: fc.constant(1),
      samplesMax: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(anyLimits, fc.array(fc.nat(20), { minLength: 1 }), (limits, values) => {
        const window = rollingQuantile(limits);
        for (const value of values) window.add(value);
        const last = values.slice(-limits.samplesMax);
        const isEnough = (found: number) =>
          last.filter((value) => value <= found).length >= limits.quantile * last.length;
        expect(window.value()).toBe(Math.min(...last.filter(isEnough)));
      }),
    );
  });
});
