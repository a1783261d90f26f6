import { expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { problemFrom } from './harness/problem-from.ts';

it.each([
  ['GET', '/v1/chat', 'POST'],
  ['PUT', '/v1/chat/conversations', 'GET, HEAD, POST'],
  [
    'POST',
    '/v1/chat/conversations/7d444840-9dc0-41d1-b245-5ffdce74fad2',
    'GET, HEAD, PATCH, DELETE',
  ],
  ['DELETE', '/v1/health', 'GET, HEAD'],
  ['OPTIONS', '/v1/chat', 'POST'],
  ['POST', '/docs', 'GET, HEAD'],
])('%s %s says what is allowed instead', async (method, path, allow) => {
  const response = await aSystem().request(path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe(allow);
  expect(await problemFrom(response)).toMatchObject({ code: 'method_not_allowed' });
});

it('HEAD is answered like GET, without the body', async () => {
  const response = await aSystem().request('/v1/system', { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});
