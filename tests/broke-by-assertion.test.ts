import { expect, test } from 'vitest';
import { brokeByAssertion } from '../promises/broke-by-assertion.ts';
import { until } from '../promises/until.ts';

const thrownBy = (prove: () => Promise<unknown>): Promise<unknown> =>
  prove().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );

test('a promise is broken by an assertion, by waiting in vain, or by a refusal', async () => {
  const broken = [
    await thrownBy(async () => expect('error').toBe('done')),
    await thrownBy(() => until('what never comes', 1, async () => false)),
    { status: 503, problem: { code: 'overloaded' } },
  ];
  expect(broken.map(brokeByAssertion)).toEqual([true, true, true]);
});

test('a mistake in the proof breaks nothing', async () => {
  const mistakes = [
    await thrownBy(async () => (undefined as unknown as { text: string }).text),
    new Error('no such part of v1: server-2'),
    undefined,
    'text',
  ];
  expect(mistakes.map(brokeByAssertion)).toEqual([false, false, false, false]);
});
