import { expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { problemFrom } from './harness/problem-from.ts';

it('tells nothing of an error that nobody foresaw, and logs all of it with the request id', async () => {
  const bug = new TypeError('cannot read password of undefined at /srv/segredo.ts');
  const { signUp, logs } = aSystem({ calls: { list: async () => Promise.reject(bug) } });
  const ana = await signUp('Ana');

  const response = await ana.request('/v1/usage', { headers: { 'x-request-id': 'pedido-0001' } });
  const raw = await response.clone().text();

  expect(response.status).toBe(500);
  expect(await problemFrom(response)).toMatchObject({ code: 'internal', title: 'Erro interno' });
  expect(raw).not.toMatch(/segredo|password|TypeError/u);
  const logged = logs.find(({ level }) => level === 'error');
  expect(logged?.fields).toMatchObject({ requestId: 'pedido-0001', err: { cause: bug } });
});
