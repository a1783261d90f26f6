import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryBudget } from '../../src/layers/parts/retry-budget.ts';
import { aRequest } from '../a-request.ts';

const aCount = () => aRequest().context.attempts;

describe('the retry budget', () => {
  test('begins with a small reserve', () => {
    const budget = retryBudget({ share: 0.1, retriesMax: 3 });
    expect([1, 2, 3, 4].map(budget.spend)).toEqual([true, true, true, false]);
  });

  test('earns one retry for every ten requests', () => {
    const budget = retryBudget({ share: 0.1, retriesMax: 1 });
    budget.spend();
    for (let request = 0; request < 9; request += 1) budget.earn(aCount());
    expect(budget.spend()).toBe(false);
    for (let request = 0; request < 2; request += 1) budget.earn(aCount());
    expect(budget.spend()).toBe(true);
  });

  test('earns nothing more by a request that is passed on to the next target', () => {
    const budget = retryBudget({ share: 0.5, retriesMax: 1 });
    budget.spend();
    const request = aCount();
    for (let target = 0; target < 4; target += 1) budget.earn(request);
    expect(budget.spend()).toBe(false);
  });

  test('never lets through more than its reserve and its share of the requests', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 300 }), (comings) => {
        const budget = retryBudget({ share: 0.2, retriesMax: 5 });
        let requests = 0;
        let retries = 0;
        for (const isRequest of comings) {
          if (isRequest) {
            budget.earn(aCount());
            requests += 1;
          } else if (budget.spend()) retries += 1;
        }
        expect(retries).toBeLessThanOrEqual(5 + 0.2 * requests);
      }),
    );
  });
});
