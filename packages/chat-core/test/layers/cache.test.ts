import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { AnswerCache } from '../../src/domain/answer-cache.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatRequest } from '../../src/domain/chat-request.ts';
import { cache } from '../../src/layers/cache.ts';
import { memoryAnswerCache } from '../../src/stores/memory/memory-answer-cache.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { canonical } from '../contracts/canonical.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { finish, providerCall, text, toolCall, usage } from '../events.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const TTL = { ttlSeconds: 3_600 };
const SENTENCE = [text('Memória '), text('perto de '), text('quem pede.'), finish()];

/** A cache layer around a provider that answers every call, each time alike. */
const cached = (
  script: readonly Step[] = SENTENCE,
  answers = memoryAnswerCache(),
  options: Parameters<typeof cache>[1] = TTL,
) => {
  const { provider, calls } = scriptedProvider(script);
  // As a stack of several providers has it: who answers is only known at the end.
  const open = { ...provider, modelFor: undefined };
  return { provider: cache(answers, options)(open), calls };
};

/** Whether the same question, asked twice, is answered from the cache the second time. */
const isKept = async (
  script: readonly Step[],
  request?: ChatRequest,
  options?: Parameters<typeof cache>[1],
) => {
  const { provider, calls } = cached(script, memoryAnswerCache(), options);
  await collect(provider, request);
  await collect(provider, request);
  return calls.length === 1;
};

const outcomes = ({ events }: Awaited<ReturnType<typeof collect>>) =>
  events.flatMap((event) =>
    event.type === 'route' && event.step.kind === 'cache' ? [event.step.outcome] : [],
  );

describeProvider('the cache layer, on a miss', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: cache(memoryAnswerCache(), TTL)(upstream.provider) };
});

describeProvider(
  'the cache layer, on a hit',
  async (situation) => {
    const warm = cache(memoryAnswerCache(), TTL);
    await collect(warm(scriptedUpstream('whole').provider));
    const upstream = scriptedUpstream(situation);
    return { ...upstream, provider: warm(upstream.provider) };
  },
  {
    cannot: {
      'estimates the tokens that its provider did not count': 'only counted answers are replayed',
      'carries the system message and every turn, in order': 'another question is another key',
      'calls upstream exactly once': 'a hit calls nobody',
      'says that the answer was cut to length': 'such an answer is never kept',
      'says that the answer was filtered': 'such an answer is never kept',
      'hands over a tool call piece by piece': 'such an answer is never kept',
      'fails with the reason of a refusal': 'a hit calls nobody',
      'fails when the connection is lost in the middle': 'a hit calls nobody',
      'fails when the answer ends without its end': 'a hit calls nobody',
      'fails when there is no answer': 'a hit calls nobody',
      'ends as aborted before upstream has said a word': 'a hit waits for nobody',
      'ends as aborted before the first piece': 'a hit waits for nobody',
      'ends as aborted in the middle, and closes upstream': 'asserted below, piece by piece',
    },
  },
);

describe('a look-up that is begun early', () => {
  /** A cache of which the test sees every question. */
  const watched = () => {
    const answers = memoryAnswerCache();
    const get = vi.fn(answers.get);
    return { get, ...cached(SENTENCE, { ...answers, get }) };
  };

  test('is the only one, and asks no provider', async () => {
    const { provider, get, calls } = watched();
    const request = aRequest();
    provider.prepare?.(request);
    expect([get.mock.calls.length, calls.length]).toEqual([1, 0]);
    // A layer above may hand a changed copy of it down.
    const copy = { ...request, context: { ...request.context, traceparent: '00-abc' } };
    expect(outcomes(await collect(provider, copy))).toEqual(['miss']);
    expect(get).toHaveBeenCalledTimes(1);
  });

  test('answers its own request and no other', async () => {
    const { provider, get } = watched();
    const other = aRequest({ messages: [{ role: 'user', content: 'Outra?' }] });
    await collect(provider, other);
    const request = aRequest();
    provider.prepare?.(request);
    const changed = { ...request, messages: other.messages };
    expect(outcomes(await collect(provider, changed))).toEqual(['hit']);
    expect(outcomes(await collect(provider, other))).toEqual(['hit']);
    expect(get).toHaveBeenCalledTimes(4);
  });

  test('is used once: who asks again is told what is known by then', async () => {
    const { provider, calls } = watched();
    const request = aRequest();
    provider.prepare?.(request);
    expect(outcomes(await collect(provider, request))).toEqual(['miss']);
    expect(outcomes(await collect(provider, request))).toEqual(['hit']);
    expect(calls).toHaveLength(1);
  });

  test('that fails or is never used harms nobody', async () => {
    const { provider, get } = watched();
    const request = aRequest();
    get.mockRejectedValueOnce(new ChatError('store_unavailable'));
    provider.prepare?.(request);
    provider.prepare?.(aRequest());
    expect(outcomes(await collect(provider, request))).toEqual(['unavailable']);
  });

  test('is not begun for what is never kept', () => {
    const { provider, get } = watched();
    provider.prepare?.(aRequest({ sampling: { temperature: 1 } }));
    expect(get).not.toHaveBeenCalled();
  });
});

describe('a hit', () => {
  test('is the same answer in several pieces, marked as cached, and calls nobody', async () => {
    const { provider, calls } = cached();
    const first = await collect(provider);
    const second = await collect(provider);
    expect(outcomes(first)).toEqual(['miss']);
    expect(outcomes(second)).toEqual(['hit']);
    expect(second.text).toBe('Memória perto de quem pede.');
    expect(second.events.filter(({ type }) => type === 'text-delta').length).toBeGreaterThan(1);
    expect(second.events.at(-1)).toEqual(finish({ cached: true }));
    expect(calls).toHaveLength(1);
  });

  test('costs nothing: the answer names no provider call', async () => {
    const { provider } = cached([text('Oi'), finish({ calls: [] })]);
    await collect(provider);
    expect((await collect(provider)).events.at(-1)).toMatchObject({ calls: [], usage });
  });

  test('gives back any text to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (answer) => {
        const { provider, calls } = cached([text(answer), finish()]);
        await collect(provider);
        expect((await collect(provider)).text).toBe(answer);
        expect(calls).toHaveLength(1);
      }),
    );
  });

  test('names the calls that its request had made before', async () => {
    const answers = memoryAnswerCache();
    await collect(cached(SENTENCE, answers).provider);
    const attempts = { count: 1, calls: [providerCall()], inFlight: new Set<string>() };
    const again = await collect(
      cached(SENTENCE, answers).provider,
      aRequest({ context: { attempts } }),
    );
    expect(again.events.at(-1)).toMatchObject({ cached: true, calls: [providerCall()] });
  });

  test('of a long answer comes in pieces that are few enough', async () => {
    const long = 'palavra '.repeat(10_000);
    const { provider } = cached([text(long), finish()]);
    await collect(provider);
    const { events, text: told } = await collect(provider);
    expect(told).toBe(long);
    expect(events.length).toBeGreaterThan(900);
    expect(events.length).toBeLessThan(1_010);
  });

  test('is over when its time to live is', async () => {
    let nowMs = 0;
    const { provider, calls } = cached(SENTENCE, memoryAnswerCache({ nowMs: () => nowMs }));
    await collect(provider);
    nowMs = 3_599_999;
    expect(outcomes(await collect(provider))).toEqual(['hit']);
    nowMs = 3_600_000;
    expect(outcomes(await collect(provider))).toEqual(['miss']);
    expect(calls).toHaveLength(2);
  });

  test('is shared by all who ask the same', async () => {
    const { provider, calls } = cached();
    await collect(provider, aRequest({ context: { ownerId: 'one', requestId: 'a' } }));
    await collect(provider, aRequest({ context: { ownerId: 'two', requestId: 'b' } }));
    expect(calls).toHaveLength(1);
  });

  test.each([0, 1, 2, 6])(
    'ends as aborted after %d pieces when the caller leaves',
    async (pieces) => {
      const { provider } = cached(canonical.pieces.map(text).concat(finish()));
      await collect(provider);
      const caller = new AbortController();
      if (pieces === 0) caller.abort('stopped');
      let seen = 0;
      const read = async () => {
        for await (const event of provider.stream(aRequest(), caller.signal)) {
          if (event.type === 'text-delta') seen += 1;
          if (seen === pieces) caller.abort('stopped');
        }
      };
      await expect(read()).rejects.toMatchObject({ code: 'aborted' });
      expect(seen).toBe(pieces);
    },
  );
});

describe('what is kept', () => {
  const fail = (code: 'cut' | 'truncated' | 'content_filter'): Step => ({
    type: 'fail',
    error: new ChatError(code),
  });

  test('is an answer that ended by itself', async () => {
    expect(await isKept(SENTENCE)).toBe(true);
  });

  test.each<[string, readonly Step[]]>([
    ['cut', [text('Oi'), fail('cut')]],
    ['truncated', [text('Oi'), fail('truncated')]],
    ['refused by a filter', [fail('content_filter')]],
    ['filtered in the middle', [text('Oi'), finish({ reason: 'content-filter' })]],
    ['cut to length', [text('Oi'), finish({ reason: 'length' })]],
    ['degraded', [text('Oi'), finish({ degraded: true })]],
    ['a tool call', [toolCall('{}', 'a', 'f'), finish({ reason: 'tool-calls' })]],
    ['text and a tool call', [text('Oi'), toolCall('{}'), finish()]],
    ['empty', [finish()]],
  ])('is never an answer that was %s', async (_what, script) => {
    expect(await isKept(script)).toBe(false);
  });

  test('is never an answer that its reader left', async () => {
    const { provider, calls } = cached();
    for await (const { type } of provider.stream(aRequest(), new AbortController().signal)) {
      if (type === 'text-delta') break;
    }
    await collect(provider);
    expect(calls).toHaveLength(2);
  });

  test.each([
    ['above 0', { temperature: 0.1 }],
    ['left to the provider', {}],
  ])('is nothing when the temperature is %s', async (_what, sampling) => {
    expect(await isKept(SENTENCE, aRequest({ sampling }))).toBe(false);
  });

  test('is everything when the version opts in', async () => {
    const options = { ...TTL, aboveTemperatureZero: true };
    expect(await isKept(SENTENCE, aRequest({ sampling: { temperature: 1 } }), options)).toBe(true);
    expect(await isKept(SENTENCE, aRequest({ sampling: {} }), options)).toBe(true);
  });

  test('is nothing when tools were offered', async () => {
    expect(await isKept(SENTENCE, aRequest({ tools: [{ name: 'previsao' }] }))).toBe(false);
  });

  test('is nothing for what is only the rest of an answer', async () => {
    expect(await isKept(SENTENCE, aRequest({ continues: 'Um' }))).toBe(false);
  });

  test('is nothing for whoever wants another answer than there is', async () => {
    expect(await isKept(SENTENCE, aRequest({ anew: true }))).toBe(false);
  });

  test.each([
    [20, true],
    [19, false],
  ])('is an answer of 20 characters where %d are the most: %s', async (charsMax, kept) => {
    const script = [text('0123456789'), text('0123456789'), finish()];
    expect(await isKept(script, aRequest(), { ...TTL, charsMax })).toBe(kept);
  });

  test('what is not kept has no cache on its route', async () => {
    const { provider } = cached();
    expect(outcomes(await collect(provider, aRequest({ sampling: {} })))).toEqual([]);
  });

  test('is kept only if the inner answer said its end', async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, async (script) => {
        const steps = script.filter(({ type }) => type !== 'wait' && type !== 'silence');
        const set = vi.fn(async () => undefined);
        const { provider } = cached(steps, { get: async () => undefined, set });
        await collect(provider);
        const last = steps.at(-1);
        const isWhole =
          last?.type === 'finish' &&
          last.reason === 'stop' &&
          steps.some(({ type }) => type === 'text-delta') &&
          steps.every(({ type }) => type !== 'tool-call-delta');
        expect(set).toHaveBeenCalledTimes(isWhole ? 1 : 0);
      }),
    );
  });
});

describe('the key', () => {
  const schema = { type: 'json-schema', name: 'a', schema: { b: 1, a: 2 } } as const;
  const base = aRequest({ responseFormat: schema });

  test.each<[string, ChatRequest]>([
    ['tenant', { ...base, context: { ...base.context, tenant: 'other' } }],
    ['model', { ...base, model: 'gpt-4o' }],
    ['question', { ...base, messages: [{ role: 'user', content: 'Outra?' }] }],
    [
      'system message',
      { ...base, messages: [{ role: 'system', content: 'Seja breve.' }, ...base.messages] },
    ],
    ['topP', { ...base, sampling: { temperature: 0, topP: 0.5 } }],
    ['outputTokensMax', { ...base, sampling: { temperature: 0, outputTokensMax: 10 } }],
    ['stop', { ...base, sampling: { temperature: 0, stop: ['fim'] } }],
    ['seed', { ...base, sampling: { temperature: 0, seed: 7 } }],
    ['frequencyPenalty', { ...base, sampling: { temperature: 0, frequencyPenalty: 1 } }],
    ['presencePenalty', { ...base, sampling: { temperature: 0, presencePenalty: 1 } }],
    ['toolChoice', { ...base, toolChoice: 'none' }],
    ['responseFormat', { ...base, responseFormat: { type: 'json-object' } }],
    ['schema', { ...base, responseFormat: { ...schema, schema: { b: 1, a: 3 } } }],
    ['schema name', { ...base, responseFormat: { ...schema, name: 'b' } }],
    ['no responseFormat', { ...base, responseFormat: undefined }],
  ])('differs with the %s', async (_what, other) => {
    const { provider, calls } = cached();
    await collect(provider, base);
    await collect(provider, other);
    expect(calls).toHaveLength(2);
  });

  test('differs with the model that a name stands for', async () => {
    const answers = memoryAnswerCache();
    const before = scriptedProvider(SENTENCE, { model: 'small' });
    const after = scriptedProvider(SENTENCE, { model: 'large' });
    await collect(cache(answers, TTL)(before.provider));
    await collect(cache(answers, TTL)(after.provider));
    expect(after.calls).toHaveLength(1);
  });

  test('differs with the temperature, where that is cached', async () => {
    const options = { ...TTL, aboveTemperatureZero: true };
    const { provider, calls } = cached(SENTENCE, memoryAnswerCache(), options);
    for (const temperature of [0, 0.5, undefined]) {
      await collect(provider, aRequest({ sampling: { temperature } }));
    }
    expect(calls).toHaveLength(3);
  });

  test('does not mind the order of keys, nor what is left undefined', async () => {
    const { provider, calls } = cached();
    const sampling = { temperature: 0, seed: 7 };
    const responseFormat = { ...schema, schema: { a: 2, b: 1 } };
    await collect(provider, { ...base, sampling });
    await collect(provider, {
      ...base,
      responseFormat,
      sampling: { seed: 7, topP: undefined, temperature: 0 },
    });
    expect(calls).toHaveLength(1);
  });

  test('cannot be made to collide by moving words between messages', async () => {
    const { provider, calls } = cached();
    const turn = (content: string) => ({ role: 'user', content }) as const;
    await collect(provider, aRequest({ messages: [turn('a'), turn('b')] }));
    await collect(provider, aRequest({ messages: [turn('a","b')] }));
    await collect(provider, aRequest({ messages: [turn('ab')] }));
    expect(calls).toHaveLength(3);
  });
});

describe('a cache that is down', () => {
  const down = async () => Promise.reject(new Error('ECONNREFUSED'));

  test.each<[string, AnswerCache]>([
    ['reading', { get: down, set: async () => undefined }],
    ['reading and writing', { get: down, set: down }],
  ])('costs a step on the route and nothing else: %s', async (_what, answers) => {
    const { provider } = cached(SENTENCE, answers);
    const collected = await collect(provider);
    expect(outcomes(collected)).toEqual(['unavailable']);
    expect(collected.text).toBe('Memória perto de quem pede.');
    expect(collected.error).toBeUndefined();
  });

  test('costs nothing at all when it is only writing that fails', async () => {
    const { provider } = cached(SENTENCE, { get: async () => undefined, set: down });
    const collected = await collect(provider);
    expect(outcomes(collected)).toEqual(['miss']);
    expect(collected.error).toBeUndefined();
  });

  test('makes no reader wait for its writing', async () => {
    const never = new Promise<void>(() => undefined);
    const { provider } = cached(SENTENCE, { get: async () => undefined, set: () => never });
    expect((await collect(provider)).events.at(-1)?.type).toBe('finish');
  });

  test('is not told the same thing twice at the same time', async () => {
    const { promise: written, resolve } = Promise.withResolvers<void>();
    const set = vi.fn(() => written);
    const { provider } = cached(SENTENCE, { get: async () => undefined, set });
    await Promise.all([collect(provider), collect(provider), collect(provider)]);
    expect(set).toHaveBeenCalledTimes(1);
    resolve();
    await written;
    await collect(provider);
    expect(set).toHaveBeenCalledTimes(2);
  });

  test('is told how long the answer lives', async () => {
    const set = vi.fn(async () => undefined);
    const { provider } = cached(SENTENCE, { get: async () => undefined, set });
    await collect(provider);
    const kept = { provider: 'scripted', model: 'scripted-1', reason: 'stop', usage };
    expect(set).toHaveBeenCalledWith(
      expect.stringMatching(/^[0-9a-f]{64}$/u),
      { ...kept, text: 'Memória perto de quem pede.' },
      3_600,
    );
  });

  test('asked by a caller who has left in the meantime calls no provider', async () => {
    const caller = new AbortController();
    const get = async () => {
      caller.abort('stopped');
      return undefined;
    };
    const { provider, calls } = cached(SENTENCE, { get, set: async () => undefined });
    const { error } = await collect(provider, aRequest(), caller.signal);
    expect(error?.code).toBe('aborted');
    expect(calls).toHaveLength(0);
  });
});
