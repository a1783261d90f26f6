import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { useFakeTime } from '../fake-time.ts';
import { openaiFrames as frames } from './openai-frames.ts';
import { openaiAt } from './openai-under-test.ts';

const { role, text, finish, usage, done } = frames;
const ANSWER = 'Olá! Ação, coração e 🎓 no fim.';
const encode = (...body: readonly string[]) => new TextEncoder().encode(body.join(''));

/** The adapter with the real SDK over a body that arrives exactly in these pieces. */
const answering = (body: AsyncIterable<Uint8Array>) => {
  const calls: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
  const fetch = (async (input: string | URL | Request, init?: RequestInit) => {
    calls.push({ url: String(input), init });
    const headers = new Headers({ 'content-type': 'text/event-stream' });
    return { ok: true, status: 200, url: String(input), headers, body };
  }) as unknown as typeof globalThis.fetch;
  return { provider: openaiAt('http://upstream.test/v1', fetch), calls };
};

async function* pieces(all: Iterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* all;
}

const transcript = encode(
  role,
  ...Array.from(ANSWER, (character) => text(character)),
  text(ANSWER),
  finish(),
  usage,
  done,
);

describe('the OpenAI adapter', () => {
  test('reads the same text when every byte comes alone', async () => {
    const bytes = Array.from(transcript, (byte) => Uint8Array.of(byte));
    const { text: answer, error } = await collect(answering(pieces(bytes)).provider);
    expect(error).toBeUndefined();
    expect(answer).toBe(ANSWER + ANSWER);
  });

  test('reads the same text wherever the network cuts it', async () => {
    const cuts = fc.uniqueArray(fc.nat(transcript.length), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const sorted = [0, ...places.toSorted((a, b) => a - b), transcript.length];
        const parts = sorted.slice(1).map((end, index) => transcript.subarray(sorted[index], end));
        const { text: answer, error } = await collect(answering(pieces(parts)).provider);
        expect(error).toBeUndefined();
        expect(answer).toBe(ANSWER + ANSWER);
      }),
      { numRuns: 50 },
    );
  });

  test('makes sense of any JSON, or says that it makes none', async () => {
    const reasons = [null, 'stop', 'length', 'constructor', '__proto__', 7, {}];
    const odd = fc.jsonValue({ maxDepth: 2 });
    const delta = fc.record({ content: odd, refusal: odd, tool_calls: odd }, { requiredKeys: [] });
    const choice = fc.record(
      { index: odd, delta: fc.oneof(delta, odd), finish_reason: fc.constantFrom(...reasons) },
      { requiredKeys: [] },
    );
    const chunk = fc.record(
      { choices: fc.oneof(fc.array(choice, { maxLength: 2 }), odd), usage: odd },
      { requiredKeys: [] },
    );
    const frame = fc.oneof(chunk, odd).map((value) => `data: ${JSON.stringify(value)}\n\n`);
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 5 }), async (strange) => {
        const body = encode(text('Oi'), ...strange, text('!'), finish(), usage, done);
        const { events, error } = await collect(answering(pieces([body])).provider);
        if (error !== undefined) expect(error.name).toBe('ChatError');
        for (const event of events) {
          if (event.type === 'text-delta') expect(typeof event.text).toBe('string');
          if (event.type === 'tool-call-delta') expect(typeof event.argumentsDelta).toBe('string');
          if (event.type !== 'finish') continue;
          expect(['stop', 'length', 'tool-calls', 'content-filter']).toContain(event.reason);
          expect(event.usage.inputTokens).toBeGreaterThanOrEqual(0);
          expect(event.usage.outputTokens).toBeGreaterThanOrEqual(0);
        }
        expect(error === undefined).toBe(events.at(-1)?.type === 'finish');
      }),
      { numRuns: 300 },
    );
  });

  test('takes a frame of nothing for nothing', async () => {
    const body = encode(text('Oi'), 'data: null\n\n', 'data: 7\n\n', finish(), done);
    const { text: answer, error } = await collect(answering(pieces([body])).provider);
    expect(error).toBeUndefined();
    expect(answer).toBe('Oi');
  });

  test.each([
    ['no figures', {}],
    ['half of the figures', { prompt_tokens: 5 }],
    ['the other half', { completion_tokens: 2 }],
    ['words for figures', { prompt_tokens: 'five', completion_tokens: 'two' }],
  ])('estimates the tokens of an answer whose usage has %s', async (_what, own) => {
    const body = encode(text('Oi'), finish('stop', { usage: own }), done);
    const { events } = await collect(answering(pieces([body])).provider);
    expect(events.at(-1)).toMatchObject({ type: 'finish', usage: { source: 'estimated' } });
  });

  test.each([
    ['evolua', 'gpt-4o-mini'],
    ['openai', 'gpt-4o-mini'],
    ['gpt-4o', 'gpt-4o'],
  ])('answers for %s with %s', async (model, expected) => {
    const { provider, calls } = answering(pieces([transcript]));
    const request = aRequest({ model });
    const { events } = await collect(provider, request);
    expect(provider.modelFor?.(request)).toBe(expected);
    expect(JSON.parse(String(calls[0]?.init?.body)).model).toBe(expected);
    expect(events.at(-1)).toMatchObject({ model: expected });
  });

  test('asks where it was told to, with its key and the id of the request', async () => {
    const { provider, calls } = answering(pieces([transcript]));
    await collect(provider, aRequest({ context: { requestId: 'request-7' } }));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.url).toBe('http://upstream.test/v1/chat/completions');
    const headers = new Headers(calls[0]?.init?.headers);
    expect(headers.get('authorization')).toBe('Bearer sk-test');
    expect(headers.get('x-client-request-id')).toBe('request-7');
  });
});

describe('after the end was said', () => {
  useFakeTime();

  /** The adapter over a body that says so much and then stays open, until the request is aborted. */
  const stayingOpen = (...body: readonly string[]) => {
    const fetch = (async (input: string | URL | Request, init?: RequestInit) => {
      const aborted = new Promise<never>((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
      aborted.catch(() => undefined);
      const open = async function* () {
        yield encode(...body);
        await aborted;
      };
      const headers = new Headers({ 'content-type': 'text/event-stream' });
      return { ok: true, status: 200, url: String(input), headers, body: open() };
    }) as unknown as typeof globalThis.fetch;
    return openaiAt('http://upstream.test/v1', fetch);
  };

  test('waits two seconds for what is late, and no longer', async () => {
    const provider = stayingOpen(role, text('Oi'), finish());
    let endedAtMs: number | undefined;
    const collected = collect(provider).then((result) => {
      endedAtMs = performance.now();
      return result;
    });
    const startedAtMs = performance.now();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(endedAtMs).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    const { text: answer, error, events } = await collected;
    expect(error).toBeUndefined();
    expect(answer).toBe('Oi');
    expect(events.at(-1)).toMatchObject({ type: 'finish', usage: { source: 'estimated' } });
    expect((endedAtMs ?? 0) - startedAtMs).toBe(2_000);
  });

  test('takes the usage that came before the silence', async () => {
    const provider = stayingOpen(role, text('Oi'), finish(), usage);
    const collected = collect(provider);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await collected).events.at(-1)).toMatchObject({ usage: { source: 'provider' } });
  });

  test('does not hurry an answer that has not ended yet', async () => {
    const caller = new AbortController();
    const provider = stayingOpen(role, text('Oi'));
    let isOver = false;
    const collected = collect(provider, aRequest(), caller.signal).finally(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(isOver).toBe(false);
    caller.abort('stopped');
    expect((await collected).error?.code).toBe('aborted');
  });

  test('still hears that the caller leaves', async () => {
    const caller = new AbortController();
    const provider = stayingOpen(role, text('Oi'), finish());
    const collected = collect(provider, aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(500);
    caller.abort('stopped');
    expect((await collected).error?.code).toBe('aborted');
  });

  test('leaves no timer behind', async () => {
    await collect(answering(pieces([transcript])).provider);
    expect(vi.getTimerCount()).toBe(0);
  });
});
