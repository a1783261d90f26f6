import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { finish, text } from '../events.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { listening } from './harness/listening.ts';
import { sseEvents } from './harness/sse-events.ts';

const completion = { model: 'evolua', messages: [{ role: 'user', content: 'Oi' }] };
const EVENTS = { headers: { accept: 'text/event-stream' } };

const firstPiece = async (response: Response) => {
  expect(response.status).toBe(200);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  return Buffer.from((await reader.read()).value ?? []).toString();
};

describe('leaving /v1/chat/completions', () => {
  it('in the middle of the stream aborts the provider', async () => {
    const system = aSystem({ script: [text('Era uma vez'), { type: 'silence' }] });
    const { post } = await listening(system);
    const leaving = new AbortController();
    const { signal } = leaving;

    const response = await post(
      '/v1/chat/completions',
      { ...completion, stream: true },
      { signal },
    );
    await firstPiece(response);
    expect(system.calls[0]?.signal.aborted).toBe(false);
    leaving.abort();

    await vi.waitFor(() => expect(system.calls[0]).toMatchObject({ closed: 1 }));
    expect(system.calls[0]?.signal.aborted).toBe(true);
  });

  it.each([true, false])('before the first token aborts it too (stream: %s)', async (stream) => {
    const system = aSystem({ script: [{ type: 'silence' }] });
    const { post } = await listening(system);
    const leaving = new AbortController();

    const { signal } = leaving;
    const response = post('/v1/chat/completions', { ...completion, stream }, { signal });
    await vi.waitFor(() => expect(system.calls).toHaveLength(1));
    leaving.abort();

    await expect(response).rejects.toThrow();
    await vi.waitFor(() => expect(system.calls[0]).toMatchObject({ closed: 1 }));
  });
});

describe('leaving /v1/chat', () => {
  it.each([
    ['before the first token', 0],
    ['in the middle of the stream', 1],
  ])('%s stops nothing: the answer is written to its end', async (_when, piecesRead) => {
    const gate = Promise.withResolvers<void>();
    const until = { type: 'until' as const, gate: gate.promise };
    const story = [text('Era uma vez'), text(' um servidor'), finish()];
    const system = aSystem({
      script: piecesRead === 0 ? [until, ...story] : [story[0] as never, until, ...story.slice(1)],
    });
    const { post, ana } = await listening(system);
    const leaving = new AbortController();
    const generationId = randomUUIDv7();

    const init = { ...EVENTS, signal: leaving.signal };
    const response = post('/v1/chat', { text: 'Conte', generationId }, init);
    if (piecesRead > 0) await firstPiece(await response);
    await vi.waitFor(() => expect(system.calls).toHaveLength(1));
    const left = response.then((answered) => answered.body?.cancel()).catch(() => undefined);
    leaving.abort();
    await left;
    gate.resolve();

    const events = await ana.request(`/v1/chat/generations/${generationId}/events`);
    const told = sseEvents(await events.text());
    expect(told.at(-1)).toMatchObject({ event: 'done', data: { reason: 'stop' } });
    expect(system.calls[0]?.signal.aborted).toBe(false);
    const { items } = await jsonFrom(await ana.request('/v1/chat/conversations'));
    const messages = await ana.request(`/v1/chat/conversations/${items[0].id}/messages`);
    expect(await jsonFrom(messages)).toMatchObject({
      items: [{ role: 'user' }, { content: 'Era uma vez um servidor', status: 'completed' }],
    });
  });

  it('frees what was reading for it', async () => {
    const system = aSystem({ script: [text('Era uma vez'), { type: 'silence' }] });
    const follow = vi.spyOn(system.chat, 'follow');
    const { post } = await listening(system);
    const leaving = new AbortController();
    const init = { ...EVENTS, signal: leaving.signal };
    await firstPiece(await post('/v1/chat', { text: 'Conte' }, init));
    leaving.abort();
    await vi.waitFor(() => expect(follow.mock.calls[0]?.[1].aborted).toBe(true));
    await system.chat.drain(0);
  });
});

it('stopping reaches the provider, also before the first token', async () => {
  const system = aSystem({ script: [{ type: 'silence' }] });
  const { post } = await listening(system);
  const generationId = randomUUIDv7();
  const answer = post('/v1/chat', { text: 'Conte', generationId }, EVENTS);
  await vi.waitFor(() => expect(system.calls).toHaveLength(1));

  const stopped = await post(`/v1/chat/generations/${generationId}/stop`, undefined);

  expect(stopped.status).toBe(202);
  expect(sseEvents(await (await answer).text()).at(-1)).toMatchObject({
    event: 'done',
    data: { reason: 'stopped' },
  });
  expect(system.calls[0]).toMatchObject({ closed: 1, signal: { aborted: true } });
});
