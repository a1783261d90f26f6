import { describe, expect, it } from 'vitest';
import { memoryRateLimiter } from '../../src/platform/memory-rate-limiter.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

const currentPassword = 'uma senha bem longa';
const newPassword = 'outra senha bem longa';
const change = (changes: object = {}) => ({ body: { currentPassword, newPassword, ...changes } });

describe('changing the password', () => {
  it('keeps this session and the tokens, and lets only the new password in', async () => {
    const { signUp, request } = aSystem();
    const ana = await signUp('Ana');
    const { secret } = await jsonFrom(await ana.request('/v1/tokens', { body: { name: 'k6' } }));
    expect((await ana.request('/v1/auth/password', change())).status).toBe(204);
    expect((await ana.request('/v1/auth/me')).status).toBe(200);
    const headers = { authorization: `Bearer ${secret}` };
    expect((await request('/v1/auth/me', { headers })).status).toBe(200);
    const signIn = async (password: string) =>
      (await request('/v1/auth/sign-in', { body: { email: ana.account.email, password } })).status;
    expect(await signIn(currentPassword)).toBe(401);
    expect(await signIn(newPassword)).toBe(200);
  });

  it('is refused for a wrong one, and says which field it is', async () => {
    const ana = await aSystem().signUp('Ana');
    const wrong = change({ currentPassword: 'não é esta' });
    const response = await ana.request('/v1/auth/password', wrong);
    expect(response.status).toBe(401);
    expect(await problemFrom(response)).toMatchObject({
      code: 'invalid_credentials',
      field: 'currentPassword',
    });
  });

  it.each([
    [{ newPassword: 'curta' }, 'newPassword'],
    [{ newPassword: 'x'.repeat(129) }, 'newPassword'],
    [{ newPassword: currentPassword }, 'newPassword'],
    [{ currentPassword: '' }, 'currentPassword'],
    [{ keptSessionId: 'x' }, 'keptSessionId'],
  ])('is refused with its field: %j', async (changes, field) => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request('/v1/auth/password', change(changes));
    expect(response.status).toBe(422);
    expect(await problemFrom(response)).toMatchObject({ code: 'invalid_request', field });
  });

  it('is no way around the limit on guessing', async () => {
    const limit = { name: 'guesses', requestsMax: 3, windowSeconds: 60 };
    const perAccount = memoryRateLimiter(limit);
    const perAddress = memoryRateLimiter({ ...limit, requestsMax: 100 });
    const ana = await aSystem({ signInLimits: { perAccount, perAddress } }).signUp('Ana');
    const guess = () => ana.request('/v1/auth/password', change({ currentPassword: 'palpite' }));
    // The sign-up was the first attempt.
    expect([(await guess()).status, (await guess()).status]).toEqual([401, 401]);
    const refused = await ana.request('/v1/auth/password', change());
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await problemFrom(refused)).toMatchObject({ code: 'too_many_attempts' });
  });
});

it('ending all sessions ends this one too, takes its cookie back, and leaves the tokens', async () => {
  const { signUp, request } = aSystem();
  const ana = await signUp('Ana');
  const { secret } = await jsonFrom(await ana.request('/v1/tokens', { body: { name: 'k6' } }));
  const response = await ana.request('/v1/sessions', { method: 'DELETE' });
  expect(response.status).toBe(204);
  expect(response.headers.getSetCookie()).toEqual([expect.stringContaining('Max-Age=0')]);
  expect((await ana.request('/v1/auth/me')).status).toBe(401);
  const headers = { authorization: `Bearer ${secret}` };
  expect(await jsonFrom(await request('/v1/sessions', { headers }))).toEqual({ items: [] });
});
