import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseEnvironment } from '../../src/platform/parse-environment.ts';
import { timeoutEnvironment } from '../../src/platform/timeout-environment.ts';
import { timeoutSettings } from '../../src/platform/timeout-settings.ts';

const parse = (variables: Readonly<Record<string, string>>) =>
  parseEnvironment(z.object(timeoutEnvironment), variables);

test('without a word the limits of the root hold, every one of them', () => {
  expect({ firstTokenMs: 1, idleMs: 2, totalMs: 3, ...timeoutSettings(parse({})).all }).toEqual({
    firstTokenMs: 1,
    idleMs: 2,
    totalMs: 3,
  });
});

test('what an operator says holds for the attempt, the request, or both in one', () => {
  const settings = timeoutSettings(
    parse({ FIRST_TOKEN_TIMEOUT_MS: '60000', TOTAL_TIMEOUT_MS: '300000' }),
  );
  expect(settings).toEqual({
    attempt: { firstTokenMs: 60_000 },
    request: { totalMs: 300_000 },
    all: { firstTokenMs: 60_000, totalMs: 300_000 },
  });
});

test.each(['0', '-1', '1.5', '10s', '3600001'])('%j is refused in Portuguese', (value) => {
  for (const name of Object.keys(timeoutEnvironment)) {
    expect(() => parse({ [name]: value })).toThrow(`${name}: precisa ser um número inteiro`);
  }
});
