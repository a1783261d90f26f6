import { expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { problemFrom } from './harness/problem-from.ts';

it.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
])('a body said to be %s is refused', async (type) => {
  const ana = await aSystem().signUp('Ana');
  const headers = { 'content-type': type };
  const response = await ana.request('/v1/chat', { body: '{"text":"Oi"}', headers });
  expect(response.status).toBe(415);
  expect(await problemFrom(response)).toMatchObject({ code: 'unsupported_media_type' });
});

it.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON'])(
  'a body said to be %s is read',
  async (type) => {
    const ana = await aSystem().signUp('Ana');
    const headers = { 'content-type': type };
    const response = await ana.request('/v1/chat', { body: '{"text":"Oi"}', headers });
    expect(response.status).toBe(200);
  },
);
