import { describe, expect, it, vi } from 'vitest';
import type { AnswerEvent } from '../../src/answers/answer-event.ts';
import { createAnswerStore } from '../../src/answers/answer-store.ts';
import { localProblem } from '../../src/api/local-problem.ts';
import { problemError } from '../../src/api/problem-error.ts';
import { frameOf } from '../support/frame-of.ts';
import { logOf } from '../support/log-of.ts';

const log = logOf(['Nove', ' em', ' dez']);
const question = { verb: 'ask', generationId: 'g', text: 'O que é p99?' } as const;

/** A store over a stream that the test feeds, with frames that come when the test says so. */
const setUp = () => {
  let feed: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      feed = controller;
    },
  });
  const frames: (() => void)[] = [];
  const stop = vi.fn((_id: string) => Promise.resolve());
  const wait = vi.fn(() => Promise.resolve());
  const onChange = vi.fn();
  const store = createAnswerStore({
    ask: () => Promise.resolve(new Response(body)),
    events: () => Promise.reject(new Error('offline')),
    stop,
    wait,
    nextFrame: (notify) => frames.push(notify),
    onChange,
  });
  const send = (events: readonly AnswerEvent[]): void =>
    feed?.enqueue(new TextEncoder().encode(events.map(frameOf).join('')));
  return { store, send, frames, stop, wait, onChange };
};

describe('the answers of a tab', () => {
  it('are heard of once per frame while text comes, and at once when they end', async () => {
    const { store, send, frames } = setUp();
    const heard = vi.fn();
    store.ask(question);
    store.subscribe(heard);
    send(log.slice(0, 4));
    await vi.waitFor(() => expect(store.get('g')?.text).toBe('Nove'));
    heard.mockClear();
    send(log.slice(4, 6));
    await vi.waitFor(() => expect(store.get('g')?.text).toBe('Nove em dez'));
    expect(frames).toHaveLength(1);
    expect(heard).not.toHaveBeenCalled();
    frames[0]?.();
    expect(heard).toHaveBeenCalledOnce();
    send(log.slice(6));
    await vi.waitFor(() => expect(store.get('g')?.phase).toBe('completed'));
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('can be stopped before the server knows them: the stop is repeated until it does', async () => {
    const { store, stop, send } = setUp();
    const unknown = problemError({ ...localProblem('unreadable'), code: 'generation_not_found' });
    stop.mockRejectedValueOnce(unknown).mockRejectedValueOnce(unknown);
    store.ask(question);
    store.stop('g');
    expect(store.get('g')?.stopping).toBe(true);
    await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(3));
    send([...log.slice(0, 3), { ...lastOf(log), seq: 3 }]);
    await vi.waitFor(() => expect(store.get('g')?.stopping).toBe(false));
  });

  it('offer the stop again when the server refuses it', async () => {
    const { store, stop } = setUp();
    stop.mockRejectedValue(problemError(localProblem('unreadable')));
    store.ask(question);
    store.stop('g');
    await vi.waitFor(() => expect(store.get('g')?.stopping).toBe(false));
    expect(stop).toHaveBeenCalledOnce();
  });

  it('are followed once, however often they are looked at', async () => {
    const events = vi.fn(() => new Promise<Response>(() => undefined));
    const store = createAnswerStore({
      ask: events,
      events,
      stop: () => Promise.resolve(),
      wait: () => Promise.resolve(),
      nextFrame: () => undefined,
    });
    store.follow('g', 'conversa');
    store.follow('g', 'conversa');
    expect(events).toHaveBeenCalledOnce();
  });

  it('are forgotten when the session ends', async () => {
    const { store, send } = setUp();
    store.ask(question);
    send(log.slice(0, 4));
    await vi.waitFor(() => expect(store.get('g')?.text).toBe('Nove'));
    store.clear();
    expect([...store.all()]).toEqual([]);
  });
});

const lastOf = (events: readonly AnswerEvent[]) => {
  const last = events.at(-1);
  if (last?.type !== 'done') throw new Error('This log has no end.');
  return last;
};
