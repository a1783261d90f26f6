import { describe, expect, it } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { aSystem } from './harness/a-system.ts';
import { memoryIdentity } from './harness/memory-identity.ts';
import { problemFrom } from './harness/problem-from.ts';

/** Allows so many attempts per key, and keeps the keys. */
const limiter = (attemptsMax: number) => {
  const counts = new Map<string, number>();
  return {
    counts,
    limit: { name: 'test', requestsMax: attemptsMax, windowSeconds: 60 },
    consume: async (key: string) => {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const remaining = Math.max(0, attemptsMax - count);
      return { allowed: count <= attemptsMax, remaining, resetMs: 30_500 };
    },
  };
};

const signIn = (email: string) => ({ body: { email, password: 'errada, mas longa' } });

describe('guessing passwords', () => {
  it('is told to wait, before the password is even looked at', async () => {
    let checked = 0;
    const identity = {
      ...memoryIdentity(),
      signIn: async () => {
        checked += 1;
        throw new ChatError('invalid_credentials');
      },
    };
    const signInLimits = { perAccount: limiter(2), perAddress: limiter(100) };
    const { request } = aSystem({ identity, signInLimits });

    const statuses: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      statuses.push((await request('/v1/auth/sign-in', signIn('ana@exemplo.com'))).status);
    }
    const refused = await request('/v1/auth/sign-in', signIn('ana@exemplo.com'));

    expect(statuses).toEqual([401, 401, 429]);
    expect(checked).toBe(2);
    expect(refused.headers.get('retry-after')).toBe('31');
    expect(await problemFrom(refused)).toMatchObject({
      code: 'too_many_attempts',
      retryAfterSeconds: 31,
    });
  });

  it('is counted per address and e-mail, and per address, whatever the headers claim', async () => {
    const perAccount = limiter(100);
    const perAddress = limiter(100);
    const { request } = aSystem({ signInLimits: { perAccount, perAddress } });
    for (const forged of ['1.1.1.1', '2.2.2.2']) {
      const headers = { 'x-forwarded-for': forged, 'x-real-ip': forged };
      await request('/v1/auth/sign-in', { ...signIn('Ana@Exemplo.com'), headers });
      await request('/v1/auth/sign-in', { ...signIn('bia@exemplo.com'), headers });
    }

    expect(Object.fromEntries(perAddress.counts)).toEqual({ '203.0.113.7': 4 });
    expect(Object.fromEntries(perAccount.counts)).toEqual({
      '203.0.113.7 ana@exemplo.com': 2,
      '203.0.113.7 bia@exemplo.com': 2,
    });
  });

  it('does not go by way of deleting the account', async () => {
    const signInLimits = { perAccount: limiter(2), perAddress: limiter(100) };
    const ana = await aSystem({ signInLimits }).signUp('Ana');
    const guess = async () =>
      (await ana.request('/v1/auth/account', { method: 'DELETE', body: { password: 'errada' } }))
        .status;
    expect(await guess()).toBe(401);
    expect(await guess()).toBe(429);
  });
});
