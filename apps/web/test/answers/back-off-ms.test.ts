import { expect, it } from 'vitest';
import { backOffMs } from '../../src/answers/back-off-ms.ts';

it('doubles its ceiling up to eight seconds', () => {
  const ceilings = [1, 2, 3, 4, 5, 6, 30].map((attempt) => backOffMs(attempt, () => 1));
  expect(ceilings).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
});

it('spreads many tabs over the time, but never comes back at once', () => {
  expect(backOffMs(5, () => 0)).toBe(2_000);
  expect(backOffMs(5, () => 0.5)).toBe(5_000);
});
