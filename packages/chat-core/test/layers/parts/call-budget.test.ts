import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callBudget } from '../../../src/layers/parts/call-budget.ts';

describe('a call budget', () => {
  test('earns one extra call in twenty requests', () => {
    const budget = callBudget({ share: 0.05, callsMax: 1 });
    expect([budget.spend(), budget.spend()]).toEqual([true, false]);
    // Twenty times 0.05 is a little less than 1 in binary: nobody is owed the difference.
    for (let i = 0; i < 21; i += 1) budget.earn();
    expect([budget.spend(), budget.spend()]).toEqual([true, false]);
  });

  test('does not save up a quiet night for a bad morning', () => {
    const budget = callBudget({ share: 0.05, callsMax: 3 });
    for (let i = 0; i < 10_000; i += 1) budget.earn();
    expect(Array.from({ length: 5 }, budget.spend)).toEqual([true, true, true, false, false]);
  });

  test('takes a call back that was not made, and holds no more than it could before', () => {
    const budget = callBudget({ share: 0, callsMax: 1 });
    budget.spend();
    budget.giveBack();
    budget.giveBack();
    expect([budget.spend(), budget.spend()]).toEqual([true, false]);
  });

  test('never gives more than its share, whenever it is asked', () => {
    const anyLimits = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      callsMax: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(anyLimits, fc.array(fc.boolean()), (limits, asks) => {
        const budget = callBudget(limits);
        let spent = 0;
        for (const [i, isAsked] of asks.entries()) {
          budget.earn();
          if (isAsked && budget.spend()) spent += 1;
          expect(spent).toBeLessThanOrEqual(limits.callsMax + (i + 1) * limits.share + 1e-9);
        }
      }),
    );
  });
});
