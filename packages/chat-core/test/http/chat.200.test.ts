import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { cacheStep, finish, text, usage } from '../events.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { sseEvents } from './harness/sse-events.ts';

const EVENTS = { accept: 'text/event-stream' };

describe('POST /v1/chat with Accept: application/json', () => {
  it('answers with the whole answer, its route and its summary', async () => {
    const { signUp } = aSystem({ script: [cacheStep('miss', 3), text('Olá'), finish()] });
    const ana = await signUp('Ana');

    const response = await ana.request('/v1/chat', { body: { text: 'Oi?' } });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({
      generationId: expect.any(String),
      conversationId: expect.any(String),
      userMessageId: expect.any(String),
      assistantMessageId: expect.any(String),
      status: 'completed',
      text: 'Olá',
      route: [{ kind: 'cache', outcome: 'miss', ms: 3 }],
      summary: {
        reason: 'stop',
        usage,
        costUsd: 0,
        provider: 'scripted',
        model: 'scripted-1',
        cached: false,
        degraded: false,
        firstTokenMs: expect.any(Number),
        totalMs: expect.any(Number),
      },
    });
  });

  it('keeps the partial text and says why it ended, when the provider is cut off', async () => {
    const cut = { type: 'fail' as const, error: new ChatError('cut') };
    const ana = await aSystem({ script: [text('Era uma'), cut] }).signUp('Ana');

    const response = await ana.request('/v1/chat', { body: { text: 'Conte' } });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'error',
      text: 'Era uma',
      summary: null,
      error: { code: 'cut', title: 'Resposta interrompida' },
    });
  });

  it('gives the same answer for the same idempotency key, and asks no provider twice', async () => {
    const { signUp, calls } = aSystem();
    const ana = await signUp('Ana');
    const sent = { body: { text: 'Oi' }, headers: { 'idempotency-key': 'uma-chave' } };

    const first = await (await ana.request('/v1/chat', sent)).json();
    const second = await (await ana.request('/v1/chat', sent)).json();

    expect(second).toEqual(first);
    expect(calls).toHaveLength(1);
  });
});

describe('POST /v1/chat with Accept: text/event-stream', () => {
  it('tells start, route, numbered deltas and done', async () => {
    const { signUp } = aSystem({ script: [cacheStep('miss'), text('Olá'), finish()] });
    const ana = await signUp('Ana');
    const generationId = randomUUIDv7();

    const response = await ana.request('/v1/chat', {
      body: { text: 'Como vai o circuit breaker?', generationId },
      headers: EVENTS,
    });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(sseEvents(await response.text())).toEqual([
      {
        event: 'start',
        id: undefined,
        data: {
          generationId,
          conversationId: expect.any(String),
          userMessageId: expect.any(String),
          assistantMessageId: expect.any(String),
          parentId: null,
          title: 'Como vai o circuit breaker?',
        },
      },
      { event: 'route', id: 1, data: { kind: 'cache', outcome: 'miss', ms: 0 } },
      { event: 'delta', id: 2, data: { text: 'Olá' } },
      { event: 'done', id: 3, data: expect.objectContaining({ reason: 'stop', usage }) },
    ]);
  });

  it('tells an error in words for people, and nothing of what the provider said', async () => {
    const error = new ChatError('cut', { retryAfterMs: 1_200, cause: new Error('sk-segredo') });
    const ana = await aSystem({ script: [text('Era'), { type: 'fail', error }] }).signUp('Ana');

    const response = await ana.request('/v1/chat', { body: { text: 'Conte' }, headers: EVENTS });
    const raw = await response.text();

    expect(raw).not.toContain('sk-segredo');
    expect(sseEvents(raw).at(-1)).toEqual({
      event: 'error',
      id: 2,
      data: {
        code: 'cut',
        title: 'Resposta interrompida',
        detail: expect.any(String),
        retryAfterSeconds: 2,
      },
    });
  });

  it('is chosen by the better of two accepted types', async () => {
    const ana = await aSystem().signUp('Ana');
    const typeFor = async (accept: string) => {
      const sent = { body: { text: 'Oi' }, headers: { accept } };
      return (await ana.request('/v1/chat', sent)).headers.get('content-type');
    };

    expect(await typeFor('application/json;q=0.5, text/event-stream')).toContain('event-stream');
    expect(await typeFor('application/json, text/event-stream;q=0.5')).toContain('json');
    expect(await typeFor('*/*')).toContain('json');
  });
});

describe('GET /v1/chat/generations/{id}/events', () => {
  it('resumes above the last event that the reader has', async () => {
    const ana = await aSystem().signUp('Ana');
    const generationId = randomUUIDv7();
    const answer = await jsonFrom(
      await ana.request('/v1/chat', { body: { text: 'Oi', generationId } }),
    );
    const path = `/v1/chat/generations/${generationId}/events`;

    const all = sseEvents(await (await ana.request(path)).text());
    const byHeader = await ana.request(path, { headers: { 'last-event-id': '1' } });
    const byQuery = await ana.request(`${path}?after=1`);

    expect(all.map(({ event, id }) => [event, id])).toEqual([
      ['start', undefined],
      ['delta', 1],
      ['delta', 2],
      ['done', 3],
    ]);
    const { conversationId, userMessageId, assistantMessageId } = answer;
    const ids = { generationId, conversationId, userMessageId, assistantMessageId };
    expect(all[0]?.data).toEqual({ ...ids, parentId: null });
    expect(sseEvents(await byHeader.text())).toEqual(all.slice(2));
    expect(sseEvents(await byQuery.text())).toEqual(all.slice(2));
  });

  it('is for 32 readers of an account at once; who leaves makes room', async () => {
    const { signUp } = aSystem({ script: [text('Era uma vez'), { type: 'silence' }] });
    const ana = await signUp('Ana');
    const bia = await signUp('Bia');
    const open = async (person: typeof ana) => {
      const generationId = randomUUIDv7();
      const asking = new AbortController();
      const sent = { body: { text: 'Conte', generationId }, headers: EVENTS };
      await person.request('/v1/chat', { ...sent, signal: asking.signal });
      return `/v1/chat/generations/${generationId}/events`;
    };
    const [path, other] = [await open(ana), await open(bia)];
    const first = new AbortController();
    expect((await ana.request(path, { signal: first.signal })).status).toBe(200);
    for (let reader = 2; reader <= 32; reader += 1) {
      expect((await ana.request(path)).status).toBe(200);
    }
    for (let probe = 0; probe < 40; probe += 1) await ana.request(path, { method: 'HEAD' });
    const refused = await ana.request(path);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await bia.request(other)).status).toBe(200);
    first.abort();
    expect((await ana.request(path)).status).toBe(200);
  });

  it('keeps no place for who left before it was found', async () => {
    const ana = await aSystem().signUp('Ana');
    const generationId = randomUUIDv7();
    await ana.request('/v1/chat', { body: { text: 'Oi', generationId } });
    const path = `/v1/chat/generations/${generationId}/events`;

    for (let reader = 1; reader <= 33; reader += 1) {
      await ana.request(path, { signal: AbortSignal.abort() });
    }

    expect((await ana.request(path)).status).toBe(200);
  });

  it('realigns a reader that has what was not kept', async () => {
    const ana = await aSystem().signUp('Ana');
    const generationId = randomUUIDv7();
    await ana.request('/v1/chat', { body: { text: 'Oi', generationId } });
    const ahead = await ana.request(`/v1/chat/generations/${generationId}/events?after=7`);
    expect(sseEvents(await ahead.text())).toMatchObject([
      { event: 'snapshot', id: 2, data: { text: 'Olá, mundo' } },
      { event: 'done', id: 3 },
    ]);
  });
});

describe('POST /v1/chat/generations/{id}/stop', () => {
  it('stops the provider and keeps what was said', async () => {
    const { signUp, calls } = aSystem({ script: [text('Era uma vez'), { type: 'silence' }] });
    const ana = await signUp('Ana');
    const generationId = randomUUIDv7();
    const answering = ana.request('/v1/chat', {
      body: { text: 'Conte', generationId },
      headers: EVENTS,
    });
    const answer = await answering;

    const stopped = await ana.request(`/v1/chat/generations/${generationId}/stop`, {
      method: 'POST',
    });

    expect(stopped.status).toBe(202);
    expect(await stopped.json()).toEqual({ status: 'stopped' });
    const events = sseEvents(await answer.text());
    expect(events.at(-1)).toMatchObject({ event: 'done', data: { reason: 'stopped' } });
    expect(calls[0]?.signal.aborted).toBe(true);
  });

  it('stops a question that comes after it, before a provider is asked', async () => {
    const { signUp, calls } = aSystem();
    const ana = await signUp('Ana');
    const generationId = randomUUIDv7();
    const path = `/v1/chat/generations/${generationId}/stop`;
    expect((await ana.request(path, { method: 'POST' })).status).toBe(404);

    const answer = await ana.request('/v1/chat', { body: { text: 'Conte', generationId } });

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'stopped', text: '' });
    expect(calls).toEqual([]);
    const again = await ana.request(path, { method: 'POST' });
    expect(await again.json()).toEqual({ status: 'stopped' });
  });
});
