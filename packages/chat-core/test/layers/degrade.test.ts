import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { AnswerCache } from '../../src/domain/answer-cache.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import { stack } from '../../src/domain/stack.ts';
import { cache } from '../../src/layers/cache.ts';
import { degrade } from '../../src/layers/degrade.ts';
import { memoryAnswerCache } from '../../src/stores/memory/memory-answer-cache.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { cacheStep, finish, providerCall, text, toolCall } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const WEEK = { ttlSeconds: 604_800 };
const HOUR = { ttlSeconds: 3_600 };
const GOOD: readonly Step[] = [text('Memória '), text('perto.'), finish()];
const fail = (code: ChatErrorCode): Step => ({ type: 'fail', error: new ChatError(code) });
const DOWN: readonly Step[] = [{ type: 'wait', ms: 40 }, fail('connect')];
const MINI: readonly Step[] = [
  { type: 'wait', ms: 15 },
  text('Sem '),
  text('provedor.'),
  finish({ provider: 'minillm', model: 'minillm' }),
];

type Given = {
  readonly script?: Parameters<typeof scriptedProvider>[0];
  readonly fallback?: readonly Step[];
  readonly answers?: AnswerCache;
};

const degrading = ({ script = DOWN, fallback = MINI, answers }: Given = {}) => {
  const inner = scriptedProvider(script);
  const emergency = scriptedProvider(fallback, { name: 'minillm', model: 'minillm' });
  const kept = answers && { answers, ...WEEK };
  const provider = degrade({ fallback: emergency.provider, kept })(inner.provider);
  return { provider, calls: inner.calls, emergencies: emergency.calls };
};

/** Reads to the end, in fake time. */
const play = async (...question: Parameters<typeof collect>) => {
  const collected = collect(...question);
  await vi.runAllTimersAsync();
  return collected;
};

const stepsOf = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => (event.type === 'route' ? [event.step] : []));

const nobody = scriptedProvider([fail('server')]).provider;

describeProvider('the degrade layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  const kept = { answers: memoryAnswerCache(), ...WEEK };
  return { ...upstream, provider: degrade({ fallback: nobody, kept })(upstream.provider) };
});

describeProvider(
  'the degrade layer, by its fallback,',
  (situation) => {
    const upstream = scriptedUpstream(situation);
    return { ...upstream, provider: degrade({ fallback: upstream.provider })(nobody) };
  },
  {
    cannot: {
      'hands over the whole answer and says how it ended': 'it says that it is degraded',
      'hands over a tool call piece by piece': 'a request with tools is not degraded',
      'fails with the reason of a refusal': 'the reason is the one of the outage',
      'fails when there is no answer': 'the reason is the one of the outage',
    },
  },
);

describe('the degrade layer', () => {
  useFakeTime();

  test('answers by its fallback when nobody else can, and says so', async () => {
    const { provider } = degrading();
    const { events, text: told, error } = await play(provider);
    expect(error).toBeUndefined();
    expect(told).toBe('Sem provedor.');
    expect(events[0]).toEqual({
      type: 'route',
      step: { kind: 'degrade', outcome: 'minillm', because: 'connect', ms: 15 },
    });
    expect(events.at(-1)).toEqual(
      finish({ provider: 'minillm', model: 'minillm', degraded: true }),
    );
  });

  test('answers rather by an answer from better times', async () => {
    const { provider, emergencies } = degrading({
      script: (call) => (call === 1 ? GOOD : DOWN),
      answers: memoryAnswerCache(),
    });
    const good = await play(provider);
    expect(good.events.at(-1)).toMatchObject({ degraded: false });
    const { events, text: told } = await play(provider);
    expect(told).toBe('Memória perto.');
    expect(events.filter(({ type }) => type === 'text-delta').length).toBeGreaterThan(1);
    expect(stepsOf(events)).toEqual([
      { kind: 'degrade', outcome: 'kept', because: 'connect', ms: 0 },
    ]);
    expect(events.at(-1)).toEqual(finish({ cached: true, degraded: true }));
    expect(emergencies).toHaveLength(0);
  });

  test('keeps it for as long as it was told, and then forgets it', async () => {
    let nowMs = 0;
    const { provider } = degrading({
      script: (call) => (call === 1 ? GOOD : DOWN),
      answers: memoryAnswerCache({ nowMs: () => nowMs }),
    });
    await play(provider);
    nowMs = 604_799_000;
    expect((await play(provider)).text).toBe('Memória perto.');
    nowMs = 604_800_000;
    expect((await play(provider)).text).toBe('Sem provedor.');
  });

  test('carries no answer along where none is to be kept', async () => {
    const inner = scriptedProvider(GOOD).provider;
    const modelFor = vi.fn(() => 'scripted-1');
    const layer = degrade({ fallback: nobody });
    expect((await play(layer({ ...inner, modelFor }))).text).toBe('Memória perto.');
    // Who needs no key asks for no model.
    expect(modelFor).not.toHaveBeenCalled();
  });

  test('does nothing to a good answer', async () => {
    const { provider, emergencies } = degrading({ script: [cacheStep('miss'), ...GOOD] });
    const { events } = await play(provider);
    expect(events).toEqual([cacheStep('miss'), ...GOOD]);
    expect(emergencies).toHaveLength(0);
  });

  test('tells the way until there, and names what it has cost', async () => {
    const attempt: ChatEvent = {
      type: 'route',
      step: { kind: 'attempt', provider: 'openai', model: 'm', outcome: 'connect', ms: 3 },
    };
    const { provider } = degrading({ script: [attempt, fail('connect')] });
    const failed = providerCall({ outcome: 'connect' });
    const attempts = { count: 1, calls: [failed], inFlight: new Set<string>() };
    const { events } = await play(provider, aRequest({ context: { attempts } }));
    expect(stepsOf(events).map(({ kind }) => kind)).toEqual(['attempt', 'degrade']);
    expect(events.at(-1)).toMatchObject({ degraded: true, calls: [failed] });
  });

  test.each<ChatErrorCode>([
    'connect',
    'timeout_ttft',
    'server',
    'conflict',
    'overloaded',
    'throttled',
    'quota',
    'credentials',
    'model_not_found',
    'circuit_open',
    'empty',
    'protocol',
    'deadline',
  ])('takes %s for an outage', async (code) => {
    const { events, error } = await play(degrading({ script: [fail(code)] }).provider);
    expect(error).toBeUndefined();
    expect(stepsOf(events)).toMatchObject([{ kind: 'degrade', because: code }]);
  });

  test.each<ChatErrorCode>([
    'bad_request',
    'content_filter',
    'context_length',
    'aborted',
    'too_busy',
    'too_many_requests',
    'store_unavailable',
    'shutting_down',
    'internal',
  ])('leaves %s what it is', async (code) => {
    const { provider, emergencies } = degrading({ script: [fail(code)] });
    expect((await play(provider)).error?.code).toBe(code);
    expect(emergencies).toHaveLength(0);
  });

  test('leaves a defect what it is', async () => {
    const error = new Error('bug');
    const { provider } = degrading({ script: [{ type: 'fail', error }] });
    expect((await play(provider)).error).toBe(error);
  });

  test('takes a stream that ends without a word for an empty answer', async () => {
    const { events } = await play(degrading({ script: [cacheStep('miss')] }).provider);
    expect(stepsOf(events)).toMatchObject([{}, { kind: 'degrade', because: 'empty' }]);
  });

  test.each([
    ['text', text('Um ')],
    ['a tool call', toolCall('{')],
  ])('does nothing any more after the first piece of %s', async (_what, piece) => {
    const { provider, emergencies } = degrading({ script: [piece, fail('connect')] });
    const { events, error } = await play(provider);
    expect(error?.code).toBe('connect');
    expect(events).toEqual([piece]);
    expect(emergencies).toHaveLength(0);
  });

  test.each([
    ['a client that knows no degraded answers', aRequest({ context: { degradedAllowed: false } })],
    ['tools', aRequest({ tools: [{ name: 'previsao' }] })],
    ['an answer in JSON', aRequest({ responseFormat: { type: 'json-object' } })],
    ['the rest of an answer', aRequest({ continues: 'Um ' })],
  ])('gives nothing in place of the answer for %s', async (_who, request) => {
    const { provider, emergencies } = degrading({ answers: memoryAnswerCache() });
    const { events, error } = await play(provider, request);
    expect(error?.code).toBe('connect');
    expect(events).toEqual([]);
    expect(emergencies).toHaveLength(0);
  });

  test.each<[string, readonly Step[]]>([
    ['fails', [fail('server')]],
    ['fails on its way', [cacheStep('miss'), fail('server')]],
    ['says nothing', []],
  ])('throws what had happened when the fallback %s', async (_what, fallback) => {
    const error = new ChatError('overloaded', { retryAfterMs: 2_000, status: 503 });
    const { provider } = degrading({ script: [{ type: 'fail', error }], fallback });
    const collected = await play(provider);
    expect(collected.error).toBe(error);
    expect(stepsOf(collected.events).filter(({ kind }) => kind === 'degrade')).toEqual([]);
  });

  test('throws what happens to the fallback once it has begun', async () => {
    const { provider } = degrading({ fallback: [text('Sem '), fail('cut')] });
    const { text: told, error } = await play(provider);
    expect(told).toBe('Sem ');
    expect(error?.code).toBe('cut');
  });

  test('asks nobody else when it is its reader who has left', async () => {
    const caller = new AbortController();
    const { provider, emergencies } = degrading({ script: [{ type: 'wait', ms: 100 }, ...DOWN] });
    const collected = collect(provider, aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(50);
    caller.abort(new ChatError('deadline'));
    await vi.runAllTimersAsync();
    expect((await collected).error?.code).toBe('aborted');
    expect(emergencies).toHaveLength(0);
  });

  test('asks nobody else when its reader leaves while it looks for a kept answer', async () => {
    const caller = new AbortController();
    const get = async () => {
      caller.abort('stopped');
      return undefined;
    };
    const { provider, emergencies } = degrading({ answers: { get, set: async () => undefined } });
    expect((await play(provider, aRequest(), caller.signal)).error?.code).toBe('aborted');
    expect(emergencies).toHaveLength(0);
  });

  test('leaves no timer and no open call behind, wherever its reader stops', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyScript,
        anyScript,
        fc.integer({ min: 1, max: 8 }),
        async (script, fallback, eventsMax) => {
          const { provider, calls, emergencies } = degrading({ script, fallback });
          expect(await readSome(provider, aRequest(), eventsMax)).toBe(0);
          for (const { closed } of [...calls, ...emergencies]) expect(closed).toBe(1);
        },
      ),
    );
  });
});

describe('what is kept for an emergency', () => {
  useFakeTime();
  const down = async () => Promise.reject(new Error('ECONNREFUSED'));

  /** What a reader is told in the outage that follows upon this answer. */
  const inOutageAfter = async (script: readonly Step[], request = aRequest()) => {
    const { provider } = degrading({
      script: (call) => (call === 1 ? script : DOWN),
      answers: memoryAnswerCache(),
    });
    await play(provider, request);
    return (await play(provider, request)).text;
  };

  test.each<[string, readonly Step[]]>([
    ['cut', [text('Oi'), fail('cut')]],
    ['cut to length', [text('Oi'), finish({ reason: 'length' })]],
    ['filtered', [text('Oi'), finish({ reason: 'content-filter' })]],
    ['degraded', [text('Oi'), finish({ degraded: true })]],
  ])('is never an answer that was %s', async (_what, script) => {
    expect(await inOutageAfter(script)).toBe('Sem provedor.');
  });

  test('is nothing above temperature 0, where a reader may want another answer', async () => {
    const warm = aRequest({ sampling: { temperature: 0.7 } });
    expect(await inOutageAfter(GOOD, warm)).toBe('Sem provedor.');
  });

  test('is everything where the version opts in', async () => {
    const { provider: inner } = scriptedProvider((call) => (call === 1 ? GOOD : DOWN));
    const kept = { answers: memoryAnswerCache(), ...WEEK, aboveTemperatureZero: true };
    const provider = degrade({ fallback: nobody, kept })(inner);
    const warm = aRequest({ sampling: { temperature: 0.7 } });
    await play(provider, warm);
    expect((await play(provider, warm)).text).toBe('Memória perto.');
  });

  test('never crosses tenants', async () => {
    const { provider } = degrading({
      script: (call) => (call === 1 ? GOOD : DOWN),
      answers: memoryAnswerCache(),
    });
    await play(provider, aRequest({ context: { tenant: 'one' } }));
    const other = await play(provider, aRequest({ context: { tenant: 'other' } }));
    expect(other.text).toBe('Sem provedor.');
  });

  test('is not written again when it comes from the cache', async () => {
    const set = vi.fn(async () => undefined);
    const answers = { get: async () => undefined, set };
    const { provider } = degrading({ script: [text('Oi'), finish({ cached: true })], answers });
    await play(provider);
    expect(set).not.toHaveBeenCalled();
  });

  test('costs nothing but the fallback when its store is down', async () => {
    const { provider } = degrading({ answers: { get: down, set: down } });
    expect((await play(provider)).text).toBe('Sem provedor.');
  });

  test.each(['above', 'beneath'] as const)(
    'lives apart from the cache %s it, on the same store, and neither takes an emergency answer',
    async (where) => {
      const keys = new Map<string, { text: string; ttlSeconds: number }>();
      const store = memoryAnswerCache();
      const answers: AnswerCache = {
        get: store.get,
        set: async (key, answer, ttlSeconds) => {
          keys.set(key, { text: answer.text, ttlSeconds });
          await store.set(key, answer, ttlSeconds);
        },
      };
      const { provider: inner } = scriptedProvider((call) => (call === 1 ? GOOD : DOWN));
      const { provider: fallback } = scriptedProvider(MINI);
      const layers = [degrade({ fallback, kept: { answers, ...WEEK } }), cache(answers, HOUR)];
      const provider = stack(...(where === 'beneath' ? layers : layers.reverse()), inner);

      await play(provider);
      const stranger = aRequest({ messages: [{ role: 'user', content: 'Nunca vista?' }] });
      for (let turn = 0; turn < 2; turn += 1) {
        const { events, text: told } = await play(provider, stranger);
        expect(told).toBe('Sem provedor.');
        expect(events.at(-1)).toMatchObject({ degraded: true, cached: false });
      }
      expect([...keys.values()].toSorted((a, b) => a.ttlSeconds - b.ttlSeconds)).toEqual([
        { text: 'Memória perto.', ...HOUR },
        { text: 'Memória perto.', ...WEEK },
      ]);
    },
  );
});
