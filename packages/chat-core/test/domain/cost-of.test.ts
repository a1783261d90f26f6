import { expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost-of.ts';
import { providerCall } from '../events.ts';

test.each([
  ['nothing when nobody was called', [], 0],
  ['the sum over all calls, failed ones too', [0.25, 0, 0.5], 0.75],
  ['unknown when a single price is', [0.25, null, 0.5], null],
  ['unknown when the last price is', [0.25, null], null],
])('the cost is %s', (_what, costs, expected) => {
  expect(costOf(costs.map((costUsd) => providerCall({ costUsd })))).toBe(expected);
});
