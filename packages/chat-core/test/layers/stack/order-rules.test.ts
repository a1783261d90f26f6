import { describe, expect, test } from 'vitest';
import { useFakeTime } from '../../fake-time.ts';
import { RIGHTLY, WRONGLY } from './order-rule.ts';
import { orderRulesAbove } from './order-rules-above.ts';
import { orderRulesWithin } from './order-rules-within.ts';

describe.for([...orderRulesAbove, ...orderRulesWithin])(
  '$above stands above $below: $reason',
  ({ seen, rightly, wrongly }) => {
    useFakeTime();

    test('so it is', async () => {
      expect(await seen(RIGHTLY)).toEqual(rightly);
    });

    test('and it is not so the other way round', async () => {
      expect(await seen(WRONGLY)).toEqual(wrongly);
    });
  },
);
