import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import type { ChatRequest } from '../../src/domain/chat-request.ts';
import { isContent } from '../../src/domain/is-content.ts';
import { stack } from '../../src/domain/stack.ts';
import { cache } from '../../src/layers/cache.ts';
import { coalesce } from '../../src/layers/coalesce.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { memoryAnswerCache } from '../../src/stores/memory/memory-answer-cache.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { cacheStep, finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const wait = (ms: number): Step => ({ type: 'wait', ms });
const silence: Step = { type: 'silence' };
/** Longer than others wait for a reader. */
const TOO_SLOW_MS = 6_000;
const ANSWER = 'Memória perto de quem pede.';
/** Told within 300 ms. */
const TOLD_SLOWLY: readonly Step[] = [
  wait(100),
  text('Memória '),
  wait(100),
  text('perto de '),
  wait(100),
  text('quem pede.'),
  finish(),
];

const coalesced = (script: Parameters<typeof scriptedProvider>[0], charsMax?: number) => {
  const { provider, calls } = scriptedProvider(script);
  return { provider: coalesce({ charsMax })(provider), calls };
};

const stepsOf = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => (event.type === 'route' ? [event.step] : []));

/** Reads on to the end. */
const lastOf = async (reading: AsyncIterator<ChatEvent>) => {
  let last: ChatEvent | undefined;
  for (let next = await reading.next(); next.done !== true; next = await reading.next()) {
    last = next.value;
  }
  return last;
};

const later = async (ms: number) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
};

describeProvider('the coalesce layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: coalesce()(upstream.provider) };
});

/** Every reader follows another one, who asked the same just before. */
const following = (provider: ChatProvider): ChatProvider => ({
  ...provider,
  stream: async function* (request, signal) {
    const first = new AbortController();
    const leading = signal.aborted ? undefined : collect(provider, request, first.signal);
    try {
      yield* provider.stream(request, signal);
    } finally {
      first.abort('stopped');
      await leading;
    }
  },
});

describeProvider('the coalesce layer, for who joins,', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: following(coalesce()(upstream.provider)) };
});

describe('the coalesce layer', () => {
  useFakeTime();

  test('makes one call of a thousand identical questions', async () => {
    const { provider, calls } = coalesced(TOLD_SLOWLY);
    const all = Promise.all(Array.from({ length: 1_000 }, () => collect(provider, aRequest())));
    await vi.runAllTimersAsync();
    const [first, ...others] = await all;
    expect(calls).toHaveLength(1);
    expect(first?.text).toBe(ANSWER);
    expect(stepsOf(first?.events ?? [])).toEqual([]);
    for (const each of others) {
      expect(each.text).toBe(ANSWER);
      expect(stepsOf(each.events)).toEqual([{ kind: 'coalesce', outcome: 'joined', ms: 0 }]);
      expect(each.events.at(-1)).toMatchObject({ type: 'finish', reason: 'stop', calls: [] });
    }
  });

  test('tells who comes late everything from the beginning', async () => {
    const { provider, calls } = coalesced([cacheStep('miss', 7), ...TOLD_SLOWLY]);
    const first = collect(provider);
    await vi.advanceTimersByTimeAsync(250);
    const late = collect(provider);
    await vi.advanceTimersByTimeAsync(0);
    const read = [];
    for await (const event of provider.stream(aRequest(), new AbortController().signal)) {
      read.push(event);
      if (isContent(event)) break;
    }
    // What was told is told at once, and does not change any more while it goes on.
    await vi.runAllTimersAsync();
    expect(read.at(-1)).toEqual(text('Memória perto de '));
    expect((await late).text).toBe(ANSWER);
    expect(stepsOf((await late).events)).toEqual([
      { kind: 'coalesce', outcome: 'joined', ms: 250 },
      { kind: 'cache', outcome: 'miss', ms: 7 },
    ]);
    expect((await first).text).toBe(ANSWER);
    expect(calls).toHaveLength(1);
  });

  test('beneath the cache: a thousand ask, one call, one answer kept', async () => {
    const { provider, calls } = coalesced(TOLD_SLOWLY);
    const answers = memoryAnswerCache();
    const set = vi.spyOn(answers, 'set');
    const cached = cache(answers, { ttlSeconds: 3_600 })(provider);
    const all = Promise.all(Array.from({ length: 1_000 }, () => collect(cached, aRequest())));
    await vi.runAllTimersAsync();
    for (const each of await all) expect(each.text).toBe(ANSWER);
    expect(calls).toHaveLength(1);
    expect(set).toHaveBeenCalledTimes(1);
    expect((await collect(cached)).events.at(-1)).toMatchObject({ cached: true });
  });

  test.each([0, 1, 2])('does not mind the one who leaves, of three the %dth', async (leaver) => {
    const { provider, calls } = coalesced(TOLD_SLOWLY);
    const callers = [0, 1, 2].map(() => new AbortController());
    const all = callers.map(({ signal }) => collect(provider, aRequest(), signal));
    await vi.advanceTimersByTimeAsync(150);
    callers[leaver]?.abort('stopped');
    await vi.advanceTimersByTimeAsync(0);
    const left = await all[leaver];
    expect(left).toMatchObject({ text: 'Memória ', error: { code: 'aborted', cause: 'stopped' } });
    expect(calls[0]?.signal.aborted).toBe(false);
    await vi.runAllTimersAsync();
    const stayed = (await Promise.all(all)).filter((each) => each !== left);
    expect(stayed.map((each) => each.text)).toEqual([ANSWER, ANSWER]);
    expect(calls.map(({ closed }) => closed)).toEqual([1]);
  });

  test('aborts the call when the last one leaves, for the reason of the last', async () => {
    const { provider, calls } = coalesced([text('Oi'), silence]);
    const callers = [new AbortController(), new AbortController()];
    const all = callers.map(({ signal }) => collect(provider, aRequest(), signal));
    await vi.advanceTimersByTimeAsync(10);
    callers[0]?.abort('stopped');
    await vi.advanceTimersByTimeAsync(10);
    expect(calls[0]?.signal.aborted).toBe(false);
    const reason = new ChatError('deadline');
    callers[1]?.abort(reason);
    await vi.advanceTimersByTimeAsync(0);
    expect(calls[0]?.signal.reason).toBe(reason);
    expect((await Promise.all(all)).map(({ error }) => error?.code)).toEqual([
      'aborted',
      'aborted',
    ]);
    expect(calls[0]?.closed).toBe(1);
  });

  test('starts anew for who asks when all have left', async () => {
    const { provider, calls } = coalesced((call) => (call === 1 ? [silence] : TOLD_SLOWLY));
    const caller = new AbortController();
    const left = collect(provider, aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(10);
    caller.abort('stopped');
    await vi.advanceTimersByTimeAsync(0);
    const next = collect(provider);
    await vi.runAllTimersAsync();
    expect((await left).error?.code).toBe('aborted');
    expect(await next).toMatchObject({ text: ANSWER, error: undefined });
    expect(calls).toHaveLength(2);
  });

  test('fails for all when it fails, with the same error, and is asked anew after it', async () => {
    const error = new ChatError('overloaded', { status: 503, retryAfterMs: 2_000 });
    const { provider, calls } = coalesced([wait(100), { type: 'fail', error }]);
    const all = Promise.all([collect(provider), collect(provider), collect(provider)]);
    await vi.runAllTimersAsync();
    for (const each of await all) expect(each.error).toBe(error);
    expect(calls).toHaveLength(1);
    const next = collect(provider);
    await vi.runAllTimersAsync();
    expect((await next).error).toBe(error);
    expect(calls).toHaveLength(2);
  });

  test('asks again when the answer has ended', async () => {
    const { provider, calls } = coalesced([text('Oi'), finish()]);
    await collect(provider);
    const second = await collect(provider);
    expect(stepsOf(second.events)).toEqual([]);
    expect(calls).toHaveLength(2);
  });

  test('ends for all as a call that ends without a word about why', async () => {
    const { provider, calls } = coalesced([wait(100), text('Oi')]);
    const all = Promise.all([collect(provider), collect(provider)]);
    await vi.runAllTimersAsync();
    for (const { events, error } of await all) {
      expect(events.filter(isContent)).toEqual([text('Oi')]);
      expect(events.at(-1)?.type).not.toBe('finish');
      expect(error).toBeUndefined();
    }
    expect(calls.map(({ closed }) => closed)).toEqual([1]);
  });

  test('frees what is beneath at the end, however slow a reader may be', async () => {
    const { provider, calls } = coalesced(TOLD_SLOWLY);
    const slow = provider.stream(aRequest(), new AbortController().signal)[Symbol.asyncIterator]();
    const begun = slow.next();
    const fast = collect(provider);
    await vi.runAllTimersAsync();
    await begun;
    expect((await fast).text).toBe(ANSWER);
    expect(calls.map(({ closed }) => closed)).toEqual([1]);
    await slow.return?.();
  });
});

describe('what is never shared', () => {
  useFakeTime();
  const base = aRequest();
  const inTenant = (tenant: string) => aRequest({ context: { tenant } });

  test.each<[string, ChatRequest, ChatRequest]>([
    ['of another tenant', base, inTenant('other')],
    ['to another model', base, aRequest({ model: 'gpt-4o' })],
    ['in other words', base, aRequest({ messages: [{ role: 'user', content: 'Outra?' }] })],
    ['with other sampling', base, aRequest({ sampling: { temperature: 0, seed: 7 } })],
    ['in another format', base, aRequest({ responseFormat: { type: 'json-object' } })],
    ['with tools', aRequest({ tools: [{ name: 'f' }] }), aRequest({ tools: [{ name: 'f' }] })],
    [
      'above temperature 0',
      aRequest({ sampling: { temperature: 0.1 } }),
      aRequest({ sampling: { temperature: 0.1 } }),
    ],
    ['at an unknown temperature', aRequest({ sampling: {} }), aRequest({ sampling: {} })],
    ['for another answer', aRequest({ anew: true }), aRequest({ anew: true })],
    ['for the rest of an answer', aRequest({ continues: 'Um' }), aRequest({ continues: 'Um' })],
    [
      'under an experiment',
      aRequest({ context: { chaos: 'error' } }),
      aRequest({ context: { chaos: 'error' } }),
    ],
    ['with one under an experiment', base, aRequest({ context: { chaos: 'error' } })],
  ])('is a question %s', async (_what, one, other) => {
    const { provider: scripted, calls } = scriptedProvider(TOLD_SLOWLY);
    const provider = coalesce()({ ...scripted, modelFor: undefined });
    const all = Promise.all([collect(provider, one), collect(provider, other)]);
    await vi.runAllTimersAsync();
    for (const each of await all) expect(each).toMatchObject({ text: ANSWER, error: undefined });
    expect(calls).toHaveLength(2);
  });

  test('is shared above temperature 0 where the version opts in', async () => {
    const { provider: scripted, calls } = scriptedProvider(TOLD_SLOWLY);
    const provider = coalesce({ aboveTemperatureZero: true })(scripted);
    const warm = aRequest({ sampling: { temperature: 1 } });
    const all = Promise.all([collect(provider, warm), collect(provider, warm)]);
    await vi.runAllTimersAsync();
    await all;
    expect(calls).toHaveLength(1);
  });
});

describe('the one call', () => {
  useFakeTime();
  const callers = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const request = aRequest({
        context: {
          requestId: `request-${index}`,
          ownerId: `owner-${index}`,
          generationId: `generation-${index}`,
        },
      });
      return { request, controller: new AbortController() };
    });
  const booked = (script: readonly Step[]) => {
    const { book, opened, closed } = aCallLedger();
    const prices = { priceOf: () => 0.5, estimateTokens: async (told: string) => told.length };
    const { provider } = scriptedProvider(script);
    return { provider: stack(coalesce(), ledger(book, prices), provider), opened, closed };
  };

  test('is booked once, on who asked first, and costs the others nothing', async () => {
    const { provider, opened, closed } = booked(TOLD_SLOWLY);
    const all = callers(3);
    const reading = Promise.all(all.map(({ request }) => collect(provider, request)));
    await vi.runAllTimersAsync();
    const finishes = (await reading).map(({ events }) => events.at(-1));
    expect(finishes).toMatchObject([{ calls: [{ costUsd: 0.5 }] }, { calls: [] }, { calls: [] }]);
    const attempts = all.map(({ request }) => request.context.attempts);
    expect(attempts.map(({ count, calls }) => [count, calls.length])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(opened).toMatchObject([
      { context: { ownerId: 'owner-0', generationId: 'generation-0', requestId: 'request-0' } },
    ]);
    expect(closed).toHaveLength(1);
  });

  test('is on the account of who asked first, also when it reads last', async () => {
    const { provider } = booked(TOLD_SLOWLY);
    const [slow, fast] = callers(2).map(({ request }) => request);
    const reading = provider.stream(slow as ChatRequest, new AbortController().signal);
    const begun = reading[Symbol.asyncIterator]();
    const first = begun.next();
    const whole = collect(provider, fast);
    await vi.runAllTimersAsync();
    await first;
    expect((await whole).events.at(-1)).toMatchObject({ type: 'finish', calls: [] });
    expect(await lastOf(begun)).toMatchObject({ type: 'finish', calls: [{ outcome: 'ok' }] });
    expect(slow?.context.attempts.calls).toHaveLength(1);
  });

  test('is on the account of who is next in line when the first has left', async () => {
    const { provider, closed } = booked(TOLD_SLOWLY);
    const all = callers(3);
    const reading = all.map(({ request, controller }) =>
      collect(provider, request, controller.signal),
    );
    await vi.advanceTimersByTimeAsync(150);
    all[0]?.controller.abort('stopped');
    await vi.runAllTimersAsync();
    await Promise.all(reading);
    expect(all.map(({ request }) => request.context.attempts.calls.length)).toEqual([0, 1, 0]);
    expect(closed).toMatchObject([{ call: { outcome: 'ok' } }]);
  });

  test('is on the account of the last to leave when nobody waits for its end', async () => {
    const { provider, closed } = booked([text('Oi'), silence]);
    const all = callers(2);
    const reading = all.map(({ request, controller }) =>
      collect(provider, request, controller.signal),
    );
    for (const { controller } of all) {
      await vi.advanceTimersByTimeAsync(10);
      controller.abort('stopped');
    }
    await Promise.all(reading);
    expect(all.map(({ request }) => request.context.attempts.calls.length)).toEqual([0, 1]);
    expect(closed).toMatchObject([{ call: { outcome: 'aborted' } }]);
  });

  test('adds to what its payer has paid for already', async () => {
    const { provider } = booked([text('Oi'), finish()]);
    const earlier = aRequest({
      context: { attempts: { count: 1, calls: [], inFlight: new Set() } },
    });
    const { provider: before } = booked([{ type: 'fail', error: new ChatError('connect') }]);
    await collect(before, earlier);
    const { events } = await collect(provider, earlier);
    expect(events.at(-1)).toMatchObject({ calls: [{ outcome: 'connect' }, { outcome: 'ok' }] });
    expect(earlier.context.attempts.count).toBe(3);
  });
});

describe('the bound', () => {
  useFakeTime();
  /** Ten pieces that weigh ten each, and how many of them were asked for. */
  const tenTens = () => {
    let asked = 0;
    const inner: ChatProvider = {
      name: 'ten tens',
      stream: async function* () {
        for (let piece = 0; piece < 10; piece += 1) {
          asked += 1;
          yield text(`parte ${piece}  `);
        }
        yield finish();
      },
    };
    return { inner, asked: () => asked };
  };
  const open = (provider: ChatProvider) =>
    provider.stream(aRequest(), new AbortController().signal)[Symbol.asyncIterator]();

  test('ends the joining: who asks beyond it asks alone, and reads everything', async () => {
    const { inner, asked } = tenTens();
    const provider = coalesce({ charsMax: 30 })(inner);
    const first = open(provider);
    for (let piece = 0; piece < 3; piece += 1) await first.next();
    const inTime = collect(provider);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(7);
    const late = await collect(provider);
    expect(stepsOf(late.events)).toEqual([]);
    expect(late.text).toHaveLength(90);
    expect(asked()).toBe(17);
    await first.return?.();
    expect((await inTime).text).toBe(late.text);
    expect(asked()).toBe(20);
  });

  test('makes the fastest reader wait for the slowest, and lets it go on', async () => {
    const { inner, asked } = tenTens();
    const provider = coalesce({ charsMax: 30 })(inner);
    const slow = open(provider);
    await slow.next();
    const fast = collect(provider);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(5);
    await slow.next();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(6);
    expect(await lastOf(slow)).toMatchObject({ type: 'finish' });
    expect((await fast).text).toHaveLength(90);
  });

  test('leaves behind who reads nothing for too long, and the others read on', async () => {
    const { inner, asked } = tenTens();
    const provider = coalesce({ charsMax: 30, pauseMs: 1_000 })(inner);
    const stuck = open(provider);
    await stuck.next();
    const fast = collect(provider);
    await vi.advanceTimersByTimeAsync(999);
    expect(asked()).toBe(5);
    await vi.advanceTimersByTimeAsync(1);
    expect((await fast).text).toHaveLength(90);
    expect((await fast).error).toBeUndefined();
    await expect(stuck.next()).rejects.toMatchObject({ code: 'stalled' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('counts the waiting anew whenever the slowest reads on', async () => {
    const { inner } = tenTens();
    const provider = coalesce({ charsMax: 30, pauseMs: 1_000 })(inner);
    const slow = open(provider);
    await slow.next();
    const fast = collect(provider);
    for (let turn = 0; turn < 10; turn += 1) {
      await vi.advanceTimersByTimeAsync(900);
      await slow.next();
    }
    expect((await fast).text).toHaveLength(90);
    expect(await slow.next()).toMatchObject({ done: true });
  });

  test('waits for ever where it was told so', async () => {
    const { inner } = tenTens();
    const provider = coalesce({ charsMax: 30, pauseMs: Number.POSITIVE_INFINITY })(inner);
    const slow = open(provider);
    await slow.next();
    const fast = collect(provider);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect((await slow.next()).done).toBe(false);
    await slow.return?.();
    expect((await fast).error).toBeUndefined();
  });

  test('does not take the last who reads for the last when another was left behind', async () => {
    const { inner } = tenTens();
    const provider = coalesce({ charsMax: 30, pauseMs: 1_000 })(inner);
    const stuck = open(provider);
    await stuck.next();
    const fast = open(provider);
    for (let event = 0; event < 5; event += 1) await fast.next();
    const next = fast.next();
    await vi.advanceTimersByTimeAsync(1_000);
    await next;
    await stuck.return?.();
    expect(await lastOf(fast)).toMatchObject({ type: 'finish' });
  });

  test('is not felt by an answer within it, whoever may read slowly', async () => {
    const { inner } = tenTens();
    const provider = coalesce({ charsMax: 1_000 })(inner);
    const slow = open(provider);
    await slow.next();
    expect((await collect(provider)).text).toHaveLength(90);
    await slow.return?.();
  });
});

describe('under any schedule of joining, leaving and failing', () => {
  useFakeTime();

  const script = fc
    .tuple(
      fc.array(
        fc.oneof(
          fc.constantFrom<Step>(text('a'), text('bc '), text('déf'), cacheStep('miss')),
          fc.nat(300).map(wait),
        ),
        { maxLength: 10 },
      ),
      fc.constantFrom<Step>(
        finish(),
        { type: 'fail', error: new ChatError('cut') },
        { type: 'fail', error: new Error('bug') },
      ),
    )
    .map(([steps, ending]) => [...steps, ending]);
  const reader = fc.record({
    joinsAtMs: fc.nat(1_500),
    pauseMs: fc.constantFrom(0, 0, 0, 50, 400, TOO_SLOW_MS),
    leavesAfterMs: fc.option(fc.nat(1_500)),
    eventsMax: fc.option(fc.integer({ min: 1, max: 5 })),
  });
  type Reader = typeof reader extends fc.Arbitrary<infer Value> ? Value : never;

  /** Reads as it was told to; `stayed` when nothing but the answer itself ended it. */
  const read = async (provider: ChatProvider, { joinsAtMs, ...how }: Reader) => {
    const request = aRequest();
    const { signal, abort } = anAbort();
    let told = '';
    let seen = 0;
    let ending: unknown;
    await later(joinsAtMs);
    const leaving = how.leavesAfterMs === null ? undefined : setTimeout(abort, how.leavesAfterMs);
    try {
      for await (const event of provider.stream(request, signal)) {
        if (how.pauseMs > 0) await later(how.pauseMs);
        told += event.type === 'text-delta' ? event.text : '';
        seen += 1;
        if (event.type === 'finish') ending = 'finish';
        if (how.eventsMax !== null && seen >= how.eventsMax) break;
      }
    } catch (error) {
      ending = error;
    }
    clearTimeout(leaving);
    const isLeftBehind =
      how.pauseMs === TOO_SLOW_MS && ending instanceof ChatError && ending.code === 'stalled';
    const isLeft = signal.aborted || ending === undefined || isLeftBehind;
    const listeners = getEventListeners(signal, 'abort').length;
    return { told, ending, isLeft, listeners, calls: request.context.attempts.calls };
  };

  /** How many answers are under way at once, seen from beneath. */
  const counting = (inner: ChatProvider) => {
    const count = { now: 0, most: 0 };
    const provider: ChatProvider = {
      ...inner,
      stream: async function* (request, signal) {
        let isUp = true;
        const down = () => {
          if (isUp) count.now -= 1;
          isUp = false;
        };
        count.now += 1;
        count.most = Math.max(count.most, count.now);
        signal.addEventListener('abort', down);
        try {
          for await (const event of inner.stream(request, signal)) {
            if (event.type === 'finish') down();
            yield event;
          }
        } finally {
          down();
        }
      },
    };
    return { provider, count };
  };

  test('whoever stays reads the whole, by one call at a time, and nothing is left open', async () => {
    await fc.assert(
      fc.asyncProperty(
        script,
        fc.array(reader, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(3, 12, 10_000),
        async (steps, readers, charsMax) => {
          const { book, opened, closed } = aCallLedger();
          const prices = { priceOf: () => 1, estimateTokens: async () => 1 };
          const scripted = scriptedProvider(steps);
          const counted = counting(stack(ledger(book, prices), scripted.provider));
          const provider = coalesce({ charsMax })(counted.provider);
          const reading = Promise.all(readers.map((each) => read(provider, each)));
          await vi.runAllTimersAsync();
          const all = await reading;

          const whole = steps.map((step) => (step.type === 'text-delta' ? step.text : '')).join('');
          const last = steps.at(-1);
          for (const each of all) {
            if (each.isLeft) expect(whole.startsWith(each.told)).toBe(true);
            else expect(each.told).toBe(whole);
            if (!each.isLeft)
              expect(each.ending).toBe(last?.type === 'fail' ? last.error : 'finish');
            expect(each.listeners).toBe(0);
          }
          if (charsMax === 10_000) expect(counted.count.most).toBe(1);
          expect(counted.count.now).toBe(0);
          expect(scripted.calls.map(({ closed: times }) => times)).toEqual(
            scripted.calls.map(() => 1),
          );
          expect(closed).toHaveLength(opened.length);
          expect(all.flatMap(({ calls }) => calls)).toHaveLength(closed.length);
          expect(vi.getTimerCount()).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const anAbort = () => {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort('stopped') };
};
