import { expect, test } from 'vitest';
import { z } from 'zod';
import { baseEnvironment } from '../../src/platform/base-environment.ts';
import { baseSettings } from '../../src/platform/base-settings.ts';
import { parseEnvironment } from '../../src/platform/parse-environment.ts';

const variables = {
  PORT: '3001',
  PUBLIC_URL: 'https://chat.example/entrada',
  DATABASE_URL: 'postgres://localhost/evolua',
  REDIS_URL: 'redis://localhost',
  AUTH_SECRET: '0123456789abcdef0123456789abcdef',
};
const settingsOf = (more: Readonly<Record<string, string>> = {}, id = 'v1') =>
  baseSettings(parseEnvironment(z.object(baseEnvironment), { ...variables, ...more }), {
    version: { id, name: 'Teste' },
    models: [{ id: 'gpt-5-mini', provider: 'openai' }],
    screensFolder: '/built',
  });

test('two versions share a machine: neither cookies nor keys meet', () => {
  const [one, other] = [settingsOf({}, 'v1'), settingsOf({}, 'v2')];
  expect(one.redis.keyPrefix).not.toBe(other.redis.keyPrefix);
  expect(one.postgres.identity.cookieName).not.toBe(other.postgres.identity.cookieName);
});

test('takes over from silent siblings where there are any, and from all others where not', () => {
  const version = { id: 'v2', name: 'Teste' };
  const parsed = parseEnvironment(z.object(baseEnvironment), variables);
  const { postgres } = baseSettings(parsed, {
    version,
    models: [],
    hasSiblings: true,
    screensFolder: '/built',
  });
  expect([settingsOf().postgres.staleAfterMs, postgres.staleAfterMs]).toEqual([0, 1_500]);
});

test('trusts the origin of its own address, unless told otherwise', () => {
  expect(settingsOf().http.trustedOrigins).toEqual(['https://chat.example']);
  const TRUSTED_ORIGINS = 'http://localhost:5173';
  expect(settingsOf({ TRUSTED_ORIGINS }).http.trustedOrigins).toEqual([TRUSTED_ORIGINS]);
});

test('shows the built screens, unless told of others', () => {
  expect(settingsOf().http.screensFolder).toBe('/built');
  expect(settingsOf({ SCREENS_FOLDER: '/mine' }).http.screensFolder).toBe('/mine');
});

test('answers alike with and without a conversation', () => {
  const { chat, http } = settingsOf();
  expect({ tenant: chat.tenant, sampling: chat.sampling }).toEqual({
    tenant: http.tenant,
    sampling: http.sampling,
  });
});

test('has a limit on everything, and a finite one', () => {
  const { chat, http } = settingsOf();
  const limits = [...Object.values(chat.limits), ...Object.values(http.completionLimits)];
  for (const limit of limits) expect(limit).toBeGreaterThan(0);
  for (const limit of limits) expect(Number.isFinite(limit)).toBe(true);
});

test('opens as many connections as it is told, and else fewer beside siblings', () => {
  const version = { id: 'v2', name: 'Teste' };
  const parsed = parseEnvironment(z.object(baseEnvironment), variables);
  const beside = { version, models: [], screensFolder: '/built', hasSiblings: true };
  const usual = settingsOf().postgres.connectionsMax;
  expect(baseSettings(parsed, beside).postgres.connectionsMax).toBeLessThan(usual);
  expect(settingsOf({ DATABASE_CONNECTIONS_MAX: '5' }).postgres.connectionsMax).toBe(5);
  expect(() => settingsOf({ DATABASE_CONNECTIONS_MAX: '1' })).toThrow(/DATABASE_CONNECTIONS_MAX/u);
});
