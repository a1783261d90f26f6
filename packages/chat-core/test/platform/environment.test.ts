import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { baseEnvironment } from '../../src/platform/base-environment.ts';
import { parseEnvironment } from '../../src/platform/parse-environment.ts';
import { refuseUnsafe } from '../../src/platform/refuse-unsafe.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const good = {
  PORT: '3001',
  PUBLIC_URL: 'http://localhost:3001',
  DATABASE_URL: 'postgres://evolua:senha@127.0.0.1:5432/evolua',
  REDIS_URL: 'redis://127.0.0.1:6379',
  AUTH_SECRET: SECRET,
};
const inProduction = {
  ...good,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://chat.example',
  ALLOWED_HOSTS: 'chat.example',
};

const schema = z.object(baseEnvironment).superRefine(refuseUnsafe);
type Variables = Readonly<Record<string, string | undefined>>;
const parse = (variables: Variables) => parseEnvironment(schema, variables);
const refusalOf = (variables: Variables) => {
  try {
    parse(variables);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
};

describe('the environment', () => {
  test('becomes values, what is open filled in', () => {
    expect(parse(good)).toEqual({
      ...good,
      PORT: 3_001,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      ALLOWED_HOSTS: ['localhost', '127.0.0.1'],
      LOG_LEVEL: 'info',
    });
  });

  test('may list several values, with spaces or without', () => {
    const { ALLOWED_HOSTS, TRUSTED_ORIGINS, TRUSTED_PROXIES } = parse({
      ...good,
      ALLOWED_HOSTS: 'a.example, b.example,',
      TRUSTED_PROXIES: '10.0.0.0/16, 192.0.2.1,fd00::/8, ::1',
      TRUSTED_ORIGINS: 'https://a.example,http://localhost:5173',
    });
    expect(ALLOWED_HOSTS).toEqual(['a.example', 'b.example']);
    expect(TRUSTED_PROXIES).toEqual(['10.0.0.0/16', '192.0.2.1', 'fd00::/8', '::1']);
    expect(TRUSTED_ORIGINS).toEqual(['https://a.example', 'http://localhost:5173']);
  });

  test('may leave a line empty: that is as if it were not there', () => {
    expect(parse({ ...good, LOG_LEVEL: '', TRUSTED_ORIGINS: '' })).toEqual(parse(good));
  });

  test('may hold anything that is not ours', () => {
    expect(parse({ ...good, PATH: '/usr/bin' })).toEqual(parse(good));
  });
});

describe('an environment that impedes the start', () => {
  test.each(['PORT', 'PUBLIC_URL', 'DATABASE_URL', 'REDIS_URL', 'AUTH_SECRET'])(
    'is named when it lacks %s',
    (name) => {
      const refusal = refusalOf({ ...good, [name]: undefined });
      expect(refusal).toMatch(/^A configuração impede a partida:\n {2}/u);
      expect(refusal).toContain(`  ${name}: `);
      expect(refusal?.split('\n')).toHaveLength(2);
    },
  );

  test.each([
    ['NODE_ENV', 'staging'],
    ['PORT', 'oitenta'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', ' '],
    ['PUBLIC_URL', 'chat.example:3001'],
    ['PUBLIC_URL', 'ftp://localhost'],
    ['ALLOWED_HOSTS', ', ,'],
    ['TRUSTED_ORIGINS', 'https://a.example/'],
    ['TRUSTED_ORIGINS', 'a.example'],
    ['TRUSTED_PROXIES', 'balanceador'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['TRUSTED_PROXIES', '10.0.0.1,::/0'],
    ['DATABASE_URL', 'mysql://localhost/a'],
    ['REDIS_URL', 'cache.example:6379'],
    ['AUTH_SECRET', 'curto-demais'],
    ['LOG_LEVEL', 'loud'],
  ])('is named, without its value: %s=%s', (name, value) => {
    const refusal = refusalOf({ ...good, [name]: value });
    expect(refusal).toContain(`  ${name}: `);
    if (value.trim().length > 2) expect(refusal).not.toContain(value);
  });

  test.each([
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
    ['PORT', undefined],
    ['TRUSTED_ORIGINS', 'a.example'],
    ['TRUSTED_PROXIES', 'balanceador'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
  ])('is explained in Portuguese: %s=%s', (name, value) => {
    const refusal = refusalOf({ ...good, [name]: value });
    expect(refusal).not.toMatch(/expected|invalid|too (big|small)|must|option/iu);
  });

  test('is named in all of its faults at once', () => {
    const refusal = refusalOf({ PORT: 'x', LOG_LEVEL: 'y' });
    for (const name of ['PORT', 'PUBLIC_URL', 'DATABASE_URL', 'AUTH_SECRET', 'LOG_LEVEL']) {
      expect(refusal).toContain(`  ${name}: `);
    }
  });

  test('never has a value of it repeated, whatever it is', () => {
    const names = fc.constantFrom(...Object.keys(baseEnvironment));
    const canary = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `cAnArY${text}`);
    fc.assert(
      fc.property(fc.dictionary(names, canary), (variables) => {
        expect(refusalOf(variables)).not.toContain('cAnArY');
      }),
    );
  });
});

describe('in production', () => {
  test('a safe environment starts', () => {
    expect(parse(inProduction).NODE_ENV).toBe('production');
    expect(refusalOf({ ...inProduction, TRUSTED_ORIGINS: 'https://a.example' })).toBeUndefined();
  });

  test.each([
    ['PUBLIC_URL', 'http://chat.example'],
    ['ALLOWED_HOSTS', 'chat.example,*'],
    ['TRUSTED_ORIGINS', 'https://a.example,http://b.example'],
    ['AUTH_SECRET', 'a'.repeat(64)],
    ['AUTH_SECRET', 'abcabcabc'.repeat(5)],
  ])('what only works on a desk refuses to start: %s=%s', (name, value) => {
    const refusal = refusalOf({ ...inProduction, [name]: value });
    expect(refusal).toContain(`  ${name}: `);
    expect(refusal).not.toContain(value);
    expect(refusal?.split('\n')).toHaveLength(2);
  });

  test.each(['development', 'test'])('and only there: not in %s', (NODE_ENV) => {
    const desk = { ...good, NODE_ENV, ALLOWED_HOSTS: '*', AUTH_SECRET: 'a'.repeat(32) };
    expect(refusalOf(desk)).toBeUndefined();
  });
});
