import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { failover } from '../../src/layers/failover.ts';
import { timeout } from '../../src/layers/timeout.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { cacheStep, finish, text, toolCall } from '../events.ts';
import { failingToClose } from '../failing-to-close.ts';
import { useFakeTime } from '../fake-time.ts';
import { readOne } from '../read-one.ts';
import type { Step } from '../scripted-provider.ts';
import { answering, failing, someTargets } from '../some-targets.ts';

const wait = (ms: number): Step => ({ type: 'wait', ms });
const silence: Step = { type: 'silence' };

/** Everything that happens until all timers have run. */
const play = async (...parameters: Parameters<typeof collect>) => {
  const startedAtMs = performance.now();
  const collected = collect(...parameters).then((result) => ({
    ...result,
    code: result.error?.code,
    afterMs: performance.now() - startedAtMs,
  }));
  await vi.runAllTimersAsync();
  return collected;
};

const failovers = (events: readonly ChatEvent[]) =>
  events.flatMap((event) =>
    event.type === 'route' && event.step.kind === 'failover' ? [event.step] : [],
  );

describeProvider('failover with one target', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: failover(upstream.provider) };
});

describeProvider(
  'failover after a target that is down',
  (situation) => {
    const upstream = scriptedUpstream(situation);
    const { providers } = someTargets({ down: failing('overloaded', { status: 503 }) });
    return { ...upstream, provider: failover(...providers, upstream.provider) };
  },
  { cannot: { 'fails when there is no answer': 'it fails as the first target did' } },
);

describe('failover', () => {
  useFakeTime();

  test('asks the first, and nobody else when it answers', async () => {
    const { providers, asked } = someTargets({ a: answering('a'), b: answering('b') });
    const { text: answer, events } = await play(failover(...providers));
    expect(answer).toBe('a');
    expect(events).toEqual(answering('a'));
    expect(asked()).toEqual([1, 0]);
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
    'context_length',
    'empty',
    'protocol',
    'circuit_open',
    'internal',
  ])('asks the next one after %s', async (code) => {
    const { providers, asked } = someTargets({ a: failing(code), b: answering('b') });
    const { text: answer, events, error } = await play(failover(...providers));
    expect(error).toBeUndefined();
    expect(answer).toBe('b');
    expect(failovers(events)).toEqual([
      { kind: 'failover', provider: 'a', to: 'b', outcome: code, ms: 0 },
    ]);
    expect(asked()).toEqual([1, 1]);
  });

  test.each<ChatErrorCode>(['content_filter', 'bad_request', 'deadline', 'store_unavailable'])(
    'passes %s on, and asks nobody else',
    async (code) => {
      const { providers, asked } = someTargets({ a: failing(code), b: answering('b') });
      expect((await play(failover(...providers))).code).toBe(code);
      expect(asked()).toEqual([1, 0]);
    },
  );

  test('a verdict on the question stands, whoever gives it', async () => {
    const { providers } = someTargets({ a: failing('overloaded'), b: failing('bad_request') });
    expect((await play(failover(...providers))).code).toBe('bad_request');
  });

  test('a defect in one adapter is not one in all', async () => {
    const { providers } = someTargets({
      a: [{ type: 'fail', error: new Error('bug') }],
      b: answering('b'),
    });
    expect((await play(failover(...providers))).text).toBe('b');
  });

  test('asks the next one when a stream ends without a word about the end', async () => {
    const { providers } = someTargets({ a: [cacheStep('miss')], b: answering('b') });
    const { events } = await play(failover(...providers));
    expect(failovers(events)).toMatchObject([{ outcome: 'empty' }]);
    expect(events.at(-1)).toMatchObject({ type: 'finish', provider: 'b' });
  });

  test('does not ask the same model elsewhere when the prompt is too long for it', async () => {
    const { providers, asked } = someTargets({
      a: failing('context_length'),
      b: answering('b'),
      large: answering('large'),
    });
    const [a, b, large] = providers;
    const alike = { ...b, modelFor: a.modelFor } as typeof a;
    expect((await play(failover(a, alike, large as typeof a))).text).toBe('large');
    expect(asked()).toEqual([1, 0, 1]);
  });

  test('tells whom it left, for whom, and after how long', async () => {
    const { providers } = someTargets({
      a: [wait(40), ...failing('server')],
      b: [wait(60), ...failing('connect')],
      c: answering('c'),
    });
    const { events } = await play(failover(...providers));
    expect(failovers(events)).toEqual([
      { kind: 'failover', provider: 'a', to: 'b', outcome: 'server', ms: 40 },
      { kind: 'failover', provider: 'b', to: 'c', outcome: 'connect', ms: 60 },
    ]);
  });

  test('passes on what the targets say of the way, at once', async () => {
    const { providers } = someTargets({
      a: [cacheStep('miss'), silence],
      b: answering('b'),
    });
    const stream = failover(...providers).stream(aRequest(), new AbortController().signal);
    const first = await stream[Symbol.asyncIterator]().next();
    expect(first.value).toEqual(cacheStep('miss'));
  });

  test.each([
    ['text', text('Um ')],
    ['a tool call', toolCall('{')],
  ])('takes nothing back once %s has begun', async (_, piece) => {
    const { providers, asked } = someTargets({
      a: [piece, { type: 'fail', error: new ChatError('cut') }],
      b: answering('b'),
    });
    const { code, events } = await play(failover(...providers));
    expect(code).toBe('cut');
    expect(events).toEqual([piece]);
    expect(asked()).toEqual([1, 0]);
  });

  test('takes an answer that stops without its end for cut off', async () => {
    const { providers } = someTargets({ a: [text('Um ')], b: answering('b') });
    expect((await play(failover(...providers))).code).toBe('truncated');
  });

  test('an end without content is an end too', async () => {
    const filtered = finish({ reason: 'content-filter' });
    const { providers, asked } = someTargets({ a: [filtered], b: answering('b') });
    expect((await play(failover(...providers))).events).toEqual([filtered]);
    expect(asked()).toEqual([1, 0]);
  });

  test('the way of who has left ends there, for everybody', async () => {
    const { providers, asked } = someTargets({ a: [silence], b: answering('b') });
    const caller = new AbortController();
    const collected = collect(failover(...providers), aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(100);
    caller.abort('stopped');
    expect((await collected).error?.code).toBe('aborted');
    expect(asked()).toEqual([1, 0]);
  });

  test('does so even if the target takes the abort for a lost connection', async () => {
    const { providers, asked } = someTargets({ b: answering('b') });
    const caller = new AbortController();
    const clumsy: ChatProvider = {
      name: 'clumsy',
      stream: async function* () {
        yield cacheStep('miss');
        caller.abort('stopped');
        throw new ChatError('connect');
      },
    };
    const provider = failover(clumsy, ...providers);
    const { events } = await collect(provider, aRequest(), caller.signal);
    expect(failovers(events)).toEqual([]);
    expect(asked()).toEqual([0]);
  });

  test('asks nobody else for who leaves on the way to the next one', async () => {
    const { providers, asked } = someTargets({ a: failing('connect'), b: answering('b') });
    const caller = new AbortController();
    const events = failover(...providers)
      .stream(aRequest(), caller.signal)
      [Symbol.asyncIterator]();
    expect((await events.next()).value).toMatchObject({ step: { kind: 'failover', to: 'b' } });
    caller.abort('stopped');
    await expect(events.next()).rejects.toMatchObject({ code: 'aborted', cause: 'stopped' });
    expect(asked()).toEqual([1, 0]);
  });

  test('nor for a reader who leaves a target that fails to close', async () => {
    const { provider } = failingToClose('server');
    const { providers, asked } = someTargets({ b: answering('b') });
    const request = aRequest();
    const events = failover(provider, ...providers).stream(request, new AbortController().signal);
    await expect(readOne(events)).rejects.toMatchObject({ code: 'server' });
    expect(asked()).toEqual([0]);
    expect(request.context.attempts.inFlight.size).toBe(0);
  });

  test.each<[string, Step]>([
    ['a failure', { type: 'fail', error: new ChatError('cut') }],
    ['another end', finish()],
    ['silence', silence],
  ])('hears nothing after the end of an answer, be it %s', async (_, more) => {
    const { providers, calls } = someTargets({ a: [...answering('a'), more], b: answering('b') });
    const { events, code } = await play(failover(...providers));
    expect([events, code]).toEqual([answering('a'), undefined]);
    expect(calls.a[0]?.closed).toBe(1);
  });

  describe('when nobody answers', () => {
    test('throws the failure of the first, untouched', async () => {
      const error = new ChatError('server', { status: 502 });
      const { providers } = someTargets({
        a: [{ type: 'fail', error }],
        b: failing('connect'),
        c: failing('context_length'),
      });
      expect((await play(failover(...providers))).error).toBe(error);
    });

    test('says how long all of them are throttled, at least', async () => {
      const { providers } = someTargets({
        a: failing('throttled', { status: 429, retryAfterMs: 20_000 }),
        b: failing('throttled', { status: 429, retryAfterMs: 8_000 }),
      });
      const { error } = await play(failover(...providers));
      expect(error).toMatchObject({ code: 'throttled', status: 429, retryAfterMs: 8_000 });
    });

    test.each([
      ['all breakers are open', failing('circuit_open', { retryAfterMs: 2_000 }), 2_000],
      ['one rests, one breaker is open', failing('quota'), 9_000],
      ['somebody may be asked at any time', failing('connect'), undefined],
    ])('says when the first of them may be asked: %s', async (_, second, retryAfterMs) => {
      const open = failing('circuit_open', { retryAfterMs: 9_000 });
      const { providers } = someTargets({ a: failing('quota'), b: open, c: second });
      expect((await play(failover(...providers))).error?.retryAfterMs).toBe(retryAfterMs);
    });

    test('S04: the original error, if there is nowhere to go', async () => {
      const { providers, asked } = someTargets({ a: failing('overloaded', { status: 503 }) });
      const { error } = await play(failover(...providers));
      expect(error).toMatchObject({ code: 'overloaded', status: 503 });
      expect(asked()).toEqual([1]);
    });

    test('X23: with both regions dead, fails fast and typed; with one, the other serves', async () => {
      const dead = failing('connect');
      const one = someTargets({ a: dead, b: answering('b') });
      expect((await play(failover(...one.providers))).text).toBe('b');
      const both = someTargets({ a: dead, b: dead });
      expect(await play(failover(...both.providers))).toMatchObject({
        code: 'connect',
        afterMs: 0,
      });
    });
  });

  describe('the scenarios of the Failover Bench', () => {
    const impatient = timeout({ firstTokenMs: 12_000, idleMs: 12_000 });

    test.each([
      ['S06: silent for two minutes', [wait(120_000), ...answering('a')]],
      ['S07: a first token after twenty seconds', [wait(20_000), ...answering('a')]],
      ['X04: headers, and then silence', [cacheStep('miss'), silence]],
    ] as const)('%s', async (_, script) => {
      const { providers, calls, asked } = someTargets({ a: script, b: answering('b') });
      const [a, b] = providers.map(impatient);
      const { text: answer, events } = await play(failover(a as never, b as never));
      expect(answer).toBe('b');
      expect(failovers(events)).toMatchObject([{ outcome: 'timeout_ttft', ms: 12_000 }]);
      expect(asked()).toEqual([1, 1]);
      expect(calls.a[0]).toMatchObject({ closed: 1, signal: { aborted: true } });
    });

    test('S12: a prompt that is too long goes to a larger window, once', async () => {
      const { providers, asked } = someTargets({
        a: failing('context_length', { status: 400 }),
        b: answering('b'),
      });
      expect((await play(failover(...providers))).text).toBe('b');
      expect(asked()).toEqual([1, 1]);
    });

    test('S13: what one has refused to write is not asked of another', async () => {
      const { providers, asked } = someTargets({
        a: failing('content_filter', { status: 400 }),
        b: answering('b'),
      });
      expect((await play(failover(...providers))).error).toMatchObject({
        code: 'content_filter',
        status: 400,
      });
      expect(asked()).toEqual([1, 0]);
    });

    test('S14: the rest of an answer that a target refuses is not asked of another', async () => {
      const { providers, asked } = someTargets({ a: failing('bad_request'), b: answering('b') });
      const { code } = await play(failover(...providers), aRequest({ continues: 'Um ' }));
      expect(code).toBe('bad_request');
      expect(asked()).toEqual([1, 0]);
    });

    test('S16: model and usage are those of who answered', async () => {
      const { providers } = someTargets({ a: failing('overloaded'), b: answering('b') });
      const { events } = await play(failover(...providers));
      expect(events.at(-1)).toEqual(finish({ provider: 'b', model: 'b-1' }));
    });
  });

  describe('who is meant', () => {
    const models = (model: string) => aRequest({ model });
    const three = () => someTargets({ a: failing('server'), b: answering('b'), c: answering('c') });

    test('evolua leaves the choice to us', async () => {
      const { providers, asked } = three();
      await play(failover(...providers), models('evolua'));
      expect(asked()).toEqual([1, 1, 0]);
    });

    test.each(['c', 'c-1'])('%s is one of them, by its name or by its model', async (model) => {
      const { providers, asked } = three();
      expect((await play(failover(...providers), models(model))).text).toBe('c');
      expect(asked()).toEqual([0, 0, 1]);
    });

    test('nobody else steps in for the one that was named', async () => {
      const { providers, asked } = three();
      expect((await play(failover(...providers), models('a-1'))).code).toBe('server');
      expect(asked()).toEqual([1, 0, 0]);
    });

    test('a name that nobody has is a model not found', async () => {
      const { providers, asked } = three();
      const { error } = await play(failover(...providers), models('gpt-9'));
      expect(error).toMatchObject({ code: 'model_not_found', field: 'model' });
      expect(asked()).toEqual([0, 0, 0]);
    });

    test('a name that two targets have refuses to start', () => {
      const { providers } = three();
      expect(() => failover(providers[0], providers[0])).toThrow('same name: a, a');
    });
  });

  describe('the model that would answer', () => {
    const { providers } = someTargets({ a: failing('overloaded'), b: answering('b') });
    const provider = failover(...providers);
    const modelFor = (model: string) => provider.modelFor?.(aRequest({ model }));

    test('is the one of the only target that is meant', () => {
      expect([modelFor('a'), modelFor('a-1'), modelFor('b')]).toEqual(['a-1', 'a-1', 'b-1']);
    });

    test('is open with several, so that no cache mixes them with the one of a named target', () => {
      expect(modelFor('evolua')).toBe('evolua');
      expect(failover(providers[0]).modelFor?.(aRequest())).toBe('a-1');
    });

    test('does not change with the health of the targets', async () => {
      await play(provider);
      expect([modelFor('evolua'), modelFor('a')]).toEqual(['evolua', 'a-1']);
    });

    test('is the name itself when nobody has it', () => {
      expect(modelFor('gpt-9')).toBe('gpt-9');
    });
  });

  describe('two calls for the same question, as a hedge makes them', () => {
    const opened = async (provider: ReturnType<typeof failover>, request = aRequest()) => {
      const stream = provider.stream(request, new AbortController().signal);
      const iterator = stream[Symbol.asyncIterator]();
      for (let next = await iterator.next(); next.value?.type === 'route'; ) {
        next = await iterator.next();
      }
      return { request, leave: () => iterator.return?.() };
    };

    test('go to two targets', async () => {
      const { providers, asked } = someTargets({ a: [text('a'), silence], b: answering('b') });
      const provider = failover(...providers);
      const { request, leave } = await opened(provider);
      expect([...request.context.attempts.inFlight]).toEqual(['a']);
      expect((await play(provider, request)).text).toBe('b');
      expect(asked()).toEqual([1, 1]);
      await leave();
      expect(request.context.attempts.inFlight.size).toBe(0);
    });

    test('the second fails at once when nobody else is there', async () => {
      const { providers, asked } = someTargets({ a: [text('a'), silence] });
      const provider = failover(...providers);
      const { request, leave } = await opened(provider);
      expect(await play(provider, request)).toMatchObject({ code: 'overloaded', afterMs: 0 });
      expect(asked()).toEqual([1]);
      await leave();
    });

    test('the second does not wake who cools down', async () => {
      const { providers, asked } = someTargets({
        a: failing('overloaded'),
        b: (call) => (call === 1 ? answering('b') : [text('b'), silence]),
      });
      const provider = failover(...providers);
      await play(provider);
      const { request, leave } = await opened(provider);
      expect([...request.context.attempts.inFlight]).toEqual(['b']);
      expect((await play(provider, request)).code).toBe('overloaded');
      expect(asked()).toEqual([1, 2]);
      await leave();
    });

    test('the same target serves two questions at once', async () => {
      const { providers, asked } = someTargets({ a: answering('a'), b: answering('b') });
      const provider = failover(...providers);
      await Promise.all([play(provider, aRequest()), play(provider, aRequest())]);
      expect(asked()).toEqual([2, 0]);
    });
  });
});
