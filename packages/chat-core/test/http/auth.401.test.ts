import { describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

describe('somebody unknown', () => {
  it.each<Record<string, string>>([
    {},
    { cookie: 'evolua_v1_session=inventada', origin: 'http://localhost:3001' },
    { authorization: 'Bearer evo_inventado' },
    { authorization: 'Basic YW5hOnNlbmhh' },
    { authorization: 'evo_inventado' },
  ])('is told how to become known: %j', async (headers) => {
    const response = await aSystem().request('/v1/chat', { body: { text: 'Oi' }, headers });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="evolua"');
    expect(await problemFrom(response)).toMatchObject({ code: 'unauthenticated' });
  });

  it('is refused before the body is looked at', async () => {
    const response = await aSystem().request('/v1/chat', { body: '{' });
    expect(response.status).toBe(401);
  });

  it('is not helped by a good cookie beside a bad token', async () => {
    const ana = await aSystem().signUp('Ana');
    const headers = { authorization: 'Bearer evo_inventado' };
    expect((await ana.request('/v1/auth/me', { headers })).status).toBe(401);
  });
});

describe('a session', () => {
  it('does not hold any more after signing out', async () => {
    const ana = await aSystem().signUp('Ana');
    expect((await ana.request('/v1/auth/sign-out', { method: 'POST' })).status).toBe(204);
    expect((await ana.request('/v1/auth/me')).status).toBe(401);
  });

  it('does not hold any more after it was ended from the list', async () => {
    const ana = await aSystem().signUp('Ana');
    const { items } = await jsonFrom(await ana.request('/v1/sessions'));
    expect(items).toMatchObject([{ email: 'ana@exemplo.com', current: true }]);
    const ended = await ana.request(`/v1/sessions/${items[0].id}`, { method: 'DELETE' });
    expect(ended.status).toBe(204);
    expect((await ana.request('/v1/auth/me')).status).toBe(401);
  });
});

it('a wrong password is a 401 of its own', async () => {
  const { request, signUp } = aSystem();
  await signUp('Ana');
  const body = { email: 'ana@exemplo.com', password: 'errada' };
  const response = await request('/v1/auth/sign-in', { body });
  expect(response.status).toBe(401);
  expect(await problemFrom(response)).toMatchObject({ code: 'invalid_credentials' });
});
