import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { finish, text } from '../events.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { sseEvents } from './harness/sse-events.ts';

const cut = { type: 'fail', error: new ChatError('cut') } as const;
const EVENTS = { accept: 'text/event-stream' };

/** Ana, whose first answer was cut after `Um circuit`. */
const ana = async () => {
  const { signUp, calls } = aSystem({
    script: (call) =>
      call === 1 ? [text('Um circuit'), cut] : [text(` breaker ${call}.`), finish()],
  });
  const person = await signUp('Ana');
  const first = await jsonFrom(await person.request('/v1/chat', { body: { text: 'Oi?' } }));
  const post = (verb: string, sent: { body?: object; headers?: Record<string, string> } = {}) =>
    person.request(`/v1/chat/messages/${first.assistantMessageId}/${verb}`, { body: {}, ...sent });
  return { ...person, calls, first, post };
};

describe('another answer to the same question', () => {
  it('comes whole, as a sibling of the one there is', async () => {
    const { first, post } = await ana();
    const response = await post('regenerate');
    const answer = await jsonFrom(response);
    expect([response.status, answer]).toEqual([
      200,
      expect.objectContaining({
        conversationId: first.conversationId,
        userMessageId: first.userMessageId,
        status: 'completed',
        text: ' breaker 2.',
      }),
    ]);
    expect(answer.assistantMessageId).not.toBe(first.assistantMessageId);
  });

  it('comes in events, from a generation and a model that the client names', async () => {
    const { calls, post } = await ana();
    const generationId = randomUUIDv7();
    const body = { generationId, model: 'scripted-1' };
    const events = sseEvents(await (await post('regenerate', { body, headers: EVENTS })).text());
    expect(events[0]).toMatchObject({ event: 'start', data: { generationId } });
    expect(events.at(-1)).toMatchObject({ event: 'done' });
    expect(calls[1]?.request.model).toBe('scripted-1');
  });
});

describe('the rest of an answer', () => {
  it('comes after the text that was there', async () => {
    const { calls, post } = await ana();
    expect(await jsonFrom(await post('continue'))).toMatchObject({
      status: 'completed',
      text: 'Um circuit breaker 2.',
    });
    expect(calls[1]?.request.continues).toBe('Um circuit');
  });

  it('comes in events, of which the first has all the text that was there', async () => {
    const { post } = await ana();
    const events = sseEvents(await (await post('continue', { headers: EVENTS })).text());
    expect(events.map(({ event }) => event)).toEqual(['start', 'delta', 'delta', 'done']);
    expect(events[1]).toMatchObject({ id: 1, data: { text: 'Um circuit' } });
  });

  it('comes once for one key', async () => {
    const { calls, post } = await ana();
    const headers = { 'Idempotency-Key': 'chave' };
    const one = await jsonFrom(await post('continue', { headers }));
    expect(await jsonFrom(await post('continue', { headers }))).toEqual(one);
    expect(calls).toHaveLength(2);
    expect((await post('regenerate', { headers })).status).toBe(422);
  });
});

describe('what asks for it and can’t have it', () => {
  it.each([
    ['a whole answer', 'continue', {}, 409, 'not_continuable'],
    ['an unknown field', 'continue', { model: 'evolua' }, 422, 'invalid_request'],
    ['an unknown field', 'regenerate', { text: 'Oi' }, 422, 'invalid_request'],
    ['an unknown model', 'regenerate', { model: 'nenhum' }, 404, 'model_not_found'],
  ])('%s: %s %j is a %i', async (what, verb, body, status, code) => {
    const { post, first, request } = await ana();
    let id = first.assistantMessageId;
    if (what === 'a whole answer') {
      ({ assistantMessageId: id } = await jsonFrom(await post('regenerate')));
    }
    const response = await request(`/v1/chat/messages/${id}/${verb}`, { body });
    expect([response.status, (await jsonFrom(response)).code]).toEqual([status, code]);
  });

  it('a text that leaves no room for more is a 413', async () => {
    const { signUp } = aSystem({ script: [text('a'.repeat(19_990)), cut] });
    const { request } = await signUp('Ana');
    const body = { text: 'Um texto sem fim?' };
    const { assistantMessageId: id } = await jsonFrom(await request('/v1/chat', { body }));
    const response = await request(`/v1/chat/messages/${id}/continue`, { body: {} });
    expect([response.status, (await jsonFrom(response)).code]).toEqual([413, 'history_too_long']);
  });

  it.each(['regenerate', 'continue'])('no message: %s', async (verb) => {
    const { first, request } = await ana();
    for (const id of ['x', randomUUIDv7(), first.userMessageId, first.conversationId]) {
      const response = await request(`/v1/chat/messages/${id}/${verb}`, { body: {} });
      expect([response.status, (await jsonFrom(response)).code]).toEqual([
        404,
        'message_not_found',
      ]);
    }
  });
});
