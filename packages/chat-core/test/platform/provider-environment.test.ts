import { expect, test } from 'vitest';
import { parseEnvironment } from '../../src/platform/parse-environment.ts';
import { providerEnvironment } from '../../src/platform/provider-environment.ts';

const ADDRESSES = ['OPENAI', 'ANTHROPIC', 'GOOGLE', 'LOCAL'].map((name) => `${name}_BASE_URL`);
const parse = (variables: Readonly<Record<string, string>>) =>
  parseEnvironment(providerEnvironment, { LOCAL_MODEL: 'um-modelo', ...variables });

const rows = ADDRESSES.flatMap((name) =>
  ['api.openai.com/v1', 'ftp://localhost/v1', 'localhost:11434'].map((url) => [name, url] as const),
);

test.each(rows)('%s refuses what no provider can be reached by: %s', (name, url) => {
  expect(() => parse({ [name]: url })).toThrow(`${name}: precisa ser uma URL como http`);
});

test.each(ADDRESSES)('%s takes a server on this machine', (name) => {
  expect(parse({ [name]: 'http://localhost:11434/v1' })).toMatchObject({
    [name]: 'http://localhost:11434/v1',
  });
});
