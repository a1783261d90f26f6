import { expect, test } from 'vitest';
import { z } from 'zod';
import { limitsEnvironment } from '../../src/platform/limits-environment.ts';
import { limitsSettings } from '../../src/platform/limits-settings.ts';
import { parseEnvironment } from '../../src/platform/parse-environment.ts';

const parse = (variables: Readonly<Record<string, string>>) =>
  parseEnvironment(z.object(limitsEnvironment), variables);

test('the limits are those of the environment, per minute', () => {
  const environment = parse({
    ACCOUNT_REQUESTS_PER_MINUTE: '7',
    ADDRESS_REQUESTS_PER_MINUTE: '700',
  });
  expect(limitsSettings(environment).rate).toEqual({
    perAccount: { name: 'account', requestsMax: 7, windowSeconds: 60 },
    perAddress: { name: 'address', requestsMax: 700, windowSeconds: 60 },
  });
});

test('without a word an address has room for a class', () => {
  const { perAccount, perAddress } = limitsSettings(parse({})).rate;
  expect(perAddress.requestsMax).toBeGreaterThanOrEqual(perAccount.requestsMax * 50);
});

test('no two limits share a name, and with it their counts', () => {
  const { rate, signIn } = limitsSettings(parse({}));
  const names = [rate, signIn].flatMap(({ perAccount, perAddress }) => [
    perAccount.name,
    perAddress.name,
  ]);
  expect(new Set(names).size).toBe(4);
});

test.each(['0', '-1', '1.5', 'muito', '1000001', ' '])('%j is refused in Portuguese', (value) => {
  for (const name of Object.keys(limitsEnvironment)) {
    expect(() => parse({ [name]: value })).toThrow(`${name}: precisa ser um número inteiro`);
  }
});
