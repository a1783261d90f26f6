import { describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

const TRUSTED = 'http://localhost:3001';
const body = { text: 'Oi' };

describe('a request that changes something and carries a cookie', () => {
  it.each([
    'http://evil.example',
    'null',
    'http://localhost:3001.evil.example',
    'http://localhost',
    'https://localhost:3001',
    'HTTP://LOCALHOST:3001',
  ])('is refused from the origin %s', async (origin) => {
    const { signUp, calls } = aSystem();
    const ana = await signUp('Ana');
    const response = await ana.request('/v1/chat', { body, headers: { origin } });
    expect(response.status).toBe(403);
    expect(await problemFrom(response)).toMatchObject({ code: 'origin_refused' });
    expect(calls).toEqual([]);
  });

  it('is refused without an origin, unless the browser says that it is its own', async () => {
    const { signUp, request } = aSystem();
    const { cookie } = await signUp('Ana');
    const status = async (site?: string) => {
      const headers = { cookie, ...(site && { 'sec-fetch-site': site }) };
      return (await request('/v1/chat', { body, headers })).status;
    };
    expect(await status()).toBe(403);
    expect(await status('cross-site')).toBe(403);
    expect(await status('same-site')).toBe(403);
    expect(await status('same-origin')).toBe(200);
  });

  it('is refused although it also carries a token', async () => {
    const { signUp, request } = aSystem();
    const { cookie } = await signUp('Ana');
    const headers = { cookie, authorization: 'Bearer evo_x', origin: 'http://evil.example' };
    expect((await request('/v1/chat', { body, headers })).status).toBe(403);
  });

  it('passes from a trusted origin', async () => {
    const { signUp, request } = aSystem();
    const { cookie } = await signUp('Ana');
    const headers = { cookie, origin: TRUSTED };
    expect((await request('/v1/chat', { body, headers })).status).toBe(200);
  });
});

it('a program with a token and no cookie needs no origin', async () => {
  const { signUp, request } = aSystem();
  const ana = await signUp('Ana');
  const { secret } = await jsonFrom(await ana.request('/v1/tokens', { body: { name: 'k6' } }));
  const headers = { authorization: `Bearer ${secret}` };
  expect((await request('/v1/chat', { body, headers })).status).toBe(200);
});

it('signing in from another site is refused too', async () => {
  const { request, signUp } = aSystem();
  await signUp('Ana');
  const response = await request('/v1/auth/sign-in', {
    body: { email: 'ana@exemplo.com', password: 'uma senha bem longa' },
    headers: { origin: 'http://evil.example' },
  });
  expect(response.status).toBe(403);
});

it('no GET changes anything: reading needs no origin', async () => {
  const { signUp, request } = aSystem();
  const { cookie } = await signUp('Ana');
  expect((await request('/v1/auth/me', { headers: { cookie } })).status).toBe(200);
});
