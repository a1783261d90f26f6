import { expect, test } from 'vitest';
import { secretsOf } from '../../src/system/secrets-of.ts';

test('keys, secrets and the passwords within addresses; no stand-in, and nothing else', () => {
  const environment = {
    AUTH_SECRET: 'a'.repeat(64),
    OPENAI_API_KEY: 'sk-simulator',
    ANTHROPIC_API_KEY: 'sk-ant-very-much-a-real-one',
    DATABASE_URL: 'postgres://evolua:p%40ssword-of-some-length@127.0.0.1:5432/evolua',
    PUBLIC_URL: 'http://localhost:3001',
  };
  const version = { instances: [{ environment }, { environment }] };
  expect(secretsOf([version as never])).toEqual([
    'a'.repeat(64),
    'sk-ant-very-much-a-real-one',
    'p@ssword-of-some-length',
  ]);
});
