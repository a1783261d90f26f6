import { expect, test } from 'vitest';
import { textOf } from '../../src/chat/text-of.ts';
import { aSummary } from '../a-summary.ts';

test('the text of an answer is what its deltas say, and nothing else', () => {
  expect(
    textOf([
      { seq: 1, kind: 'route', step: { kind: 'cache', outcome: 'miss', ms: 1 } },
      { seq: 2, kind: 'delta', text: 'Olá, ' },
      { seq: 3, kind: 'delta', text: 'você.' },
      { seq: 4, kind: 'done', summary: aSummary() },
    ]),
  ).toBe('Olá, você.');
  expect(textOf([])).toBe('');
});
