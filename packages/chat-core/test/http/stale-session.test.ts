import { randomUUIDv7 } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { aSystem } from './harness/a-system.ts';

useFakeTime();

const outcomeOf = async (reading: Promise<{ readonly done: boolean }>) => {
  let outcome = 'open';
  void reading.then(({ done }) => {
    outcome = done ? 'ended' : 'told more';
  });
  await vi.advanceTimersByTimeAsync(5_000);
  return outcome;
};

const password = 'uma senha bem longa';
const secondSession = async (system: ReturnType<typeof aSystem>) => {
  const body = { email: 'ana@exemplo.com', password };
  const response = await system.request('/v1/auth/sign-in', { body });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { cookie, origin: 'http://localhost:3001' };
};

it.each([
  ['DELETE', '/v1/sessions', undefined],
  ['POST', '/v1/auth/password', { currentPassword: password, newPassword: 'uma senha nova' }],
])('a stream ends within 5 s of %s %s in another session', async (method, path, body) => {
  const system = aSystem({ script: [text('Era uma vez'), { type: 'silence' }] });
  const ana = await system.signUp('Ana');
  const response = await ana.request('/v1/chat', {
    body: { text: 'Conte' },
    headers: { accept: 'text/event-stream' },
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  await reader.read();
  expect(await outcomeOf(reader.read())).toBe('open');

  const headers = await secondSession(system);
  expect((await system.request(path, { method, body, headers })).status).toBe(204);
  expect((await ana.request('/v1/auth/me')).status).toBe(401);
  await vi.advanceTimersByTimeAsync(5_000);
  expect((await reader.read()).done).toBe(true);
  const stays = path === '/v1/auth/password';
  expect((await system.request('/v1/auth/me', { headers })).status).toBe(stays ? 200 : 401);
});

it.each([
  ['/v1/chat', { text: 'Conte' }],
  [
    '/v1/chat/completions',
    { model: 'evolua', stream: true, messages: [{ role: 'user', content: 'Conte' }] },
  ],
])('a stream of %s ends within 5 s of its session', async (path, question) => {
  const system = aSystem({ script: [text('Era uma vez'), { type: 'silence' }] });
  const follow = vi.spyOn(system.chat, 'follow');
  const ana = await system.signUp('Ana');
  const generationId = randomUUIDv7();
  const body = path === '/v1/chat' ? { ...question, generationId } : question;
  const response = await ana.request(path, { body, headers: { accept: 'text/event-stream' } });
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  await reader.read();
  await reader.read();

  expect(await outcomeOf(reader.read())).toBe('open');
  await ana.request('/v1/auth/sign-out', { method: 'POST' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect((await reader.read()).done).toBe(true);

  expect(follow.mock.calls.every(([, signal]) => signal.aborted)).toBe(true);
  // What was asked for goes on without its reader; what is kept nowhere is stopped.
  expect(system.calls[0]?.signal.aborted).toBe(path !== '/v1/chat');
});
