import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import type { RouteStep } from '../../src/domain/route-step.ts';
import { failover } from '../../src/layers/failover.ts';
import { hedge } from '../../src/layers/hedge.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { finish, text, toolCall } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import type { Step } from '../scripted-provider.ts';
import { scriptedTargets } from '../scripted-targets.ts';

const OPTIONS = { floorMs: 100, samplesMin: 20 };
const USUAL_MS = 200;

const silence: Step = { type: 'silence' };
const wait = (ms: number): Step => ({ type: 'wait', ms });
const fail = (...[code, details]: ConstructorParameters<typeof ChatError>): Step => ({
  type: 'fail',
  error: new ChatError(code, details),
});
/** An answer whose first token comes after `ms`. */
const answer = (words: string, ms = USUAL_MS): readonly Step[] => [
  wait(ms),
  text(words),
  text('.'),
  finish(),
];
const route = (step: RouteStep): ChatEvent => ({ type: 'route', step });

/** The usual answer for as long as it takes to know what is usual, then this one. */
const afterwards = (script: readonly Step[]) => (call: number) =>
  call <= OPTIONS.samplesMin ? answer('usual') : script;

type Means = Parameters<typeof scriptedTargets>[1];
type Scripts = Parameters<typeof scriptedTargets>[0];

const stage = (scripts: Scripts, options = {}, means?: Means) => {
  const targets = scriptedTargets(scripts, means);
  const provider = hedge({ ...OPTIONS, ...options })(targets.provider);
  let requests = 0;
  const ask = (changes: Parameters<typeof aRequest>[0] = {}) => {
    requests += 1;
    return aRequest({ ...changes, context: { requestId: `r${requests}`, ...changes.context } });
  };
  return { ...targets, provider, ask };
};

/** One question after the other, until all timers have run. */
const played = async (provider: ChatProvider, request = aRequest(), signal = aSignal()) => {
  const startedAtMs = performance.now();
  let firstMs: number | undefined;
  const timed: ChatProvider = {
    ...provider,
    stream: async function* (...asked) {
      for await (const event of provider.stream(...asked)) {
        if (event.type === 'text-delta') firstMs ??= performance.now() - startedAtMs;
        yield event;
      }
    },
  };
  const collected = collect(timed, request, signal).then((result) => ({
    ...result,
    timers: vi.getTimerCount(),
  }));
  await vi.runAllTimersAsync();
  const { events, ...rest } = await collected;
  const last = events.at(-1);
  return {
    ...rest,
    events,
    firstMs,
    way: wayOf(events),
    calls: last?.type === 'finish' ? last.calls.map((c) => `${c.provider} ${c.outcome}`) : [],
  };
};

const warmedUp = async (...asked: Parameters<typeof stage>) => {
  const staged = stage(...asked);
  for (let i = 0; i < OPTIONS.samplesMin; i += 1) await played(staged.provider, staged.ask());
  staged.asked.length = 0;
  return { ...staged, play: (changes = {}) => played(staged.provider, staged.ask(changes)) };
};

const aSignal = () => new AbortController().signal;

const wayOf = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => {
    if (event.type !== 'route') return [];
    const { step } = event;
    const who = 'provider' in step ? ` ${step.provider}` : '';
    return [`${step.kind}${who} ${step.outcome} ${step.ms}`];
  });

describeProvider('the hedge layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: hedge(OPTIONS)(upstream.provider) };
});

describe('the hedge layer', () => {
  useFakeTime();

  test('asks one target as long as it is as fast as usual', async () => {
    const { play, asked } = await warmedUp({ a: answer('A'), b: answer('B') });
    const { text: words, way } = await play();
    expect(words).toBe('A.');
    expect(way).toEqual(['attempt a ok 200']);
    expect(asked.map(({ target }) => target)).toEqual(['a']);
  });

  test('asks a second one when the first token takes longer than the usual p95', async () => {
    const { play, asked } = await warmedUp({ a: afterwards([silence]), b: answer('B') });
    const { text: words, way, firstMs } = await play();
    expect(words).toBe('B.');
    expect(firstMs).toBe(400);
    expect(way).toEqual(['hedge fired 200', 'attempt b ok 200', 'hedge won 400']);
    expect(asked.map(({ target }) => target)).toEqual(['a', 'b']);
  });

  test('takes the p95, not the mean, for what is usual', async () => {
    const slowAtTimes = (call: number) =>
      call === 21 ? [silence] : answer('A', call % 10 === 0 ? 900 : 50);
    const { play } = await warmedUp({ a: slowAtTimes, b: answer('B') });
    expect((await play()).way).toContain('hedge fired 900');
  });

  test('never asks a second one before the floor', async () => {
    const { play } = await warmedUp({ a: afterwards([silence]), b: answer('B') }, { floorMs: 700 });
    expect((await play()).way).toContain('hedge fired 700');
  });

  test('asks nobody else before it knows what is usual', async () => {
    const { provider, asked } = stage({ a: answer('A', 9_000), b: answer('B') });
    for (let i = 0; i < OPTIONS.samplesMin; i += 1) await played(provider);
    expect(asked.map(({ target }) => target)).not.toContain('b');
  });

  test('knows what is usual target by target', async () => {
    const targets = scriptedTargets({
      a: answer('A', 100),
      b: answer('B', 900),
      c: answer('C', 900),
    });
    const provider = hedge(OPTIONS)(targets.provider);
    const without = (name: string) =>
      aRequest({ context: { attempts: { count: 0, calls: [], inFlight: new Set([name]) } } });
    for (let i = 0; i < 60; i += 1) {
      const { way } = await played(provider, i % 2 === 0 ? aRequest() : without('a'));
      expect(way.filter((step) => step.startsWith('hedge'))).toEqual([]);
    }
  });

  test('aborts the loser at once, and tells it why', async () => {
    const { play, asked, closed } = await warmedUp({
      a: afterwards([silence]),
      b: [wait(200), text('B'), wait(60_000), finish()],
    });
    const startedAtMs = performance.now();
    let abortedMs: number | undefined;
    const playing = play();
    asked[0]?.signal.addEventListener('abort', () => {
      abortedMs = performance.now() - startedAtMs;
    });
    await playing;
    expect(abortedMs).toBe(400);
    expect(asked[0]?.signal.reason).toMatchObject({ code: 'aborted' });
    expect(new Set(closed())).toEqual(new Set([1]));
  });

  test('books the loser in the end of the answer', async () => {
    const { play } = await warmedUp({ a: afterwards([silence]), b: answer('B') });
    expect((await play()).calls).toEqual(['a aborted', 'b ok']);
  });

  test('waits for the price of the loser, which takes its time', async () => {
    const estimateTokens = () => new Promise<number>((resolve) => setTimeout(resolve, 300, 7));
    const scripts = { a: afterwards([silence]), b: answer('B') };
    const { play } = await warmedUp(scripts, {}, { estimateTokens });
    const { calls, timers } = await play();
    expect(calls).toEqual(['b ok', 'a aborted']);
    expect(timers).toBe(0);
  });

  test('but not for ever', async () => {
    const never = new Promise<number>(() => undefined);
    const scripts = { a: afterwards([silence]), b: answer('B') };
    const { play } = await warmedUp(scripts, {}, { estimateTokens: () => never });
    const { text: words, calls, error } = await play();
    expect(error).toBeUndefined();
    expect(words).toBe('B.');
    expect(calls).toEqual(['b ok']);
  });

  test('lets the first one win that is faster after all', async () => {
    const { play, closed } = await warmedUp({
      a: afterwards(answer('A', 300)),
      b: answer('B', 900),
    });
    const { text: words, way, calls } = await play();
    expect(words).toBe('A.');
    expect(way).toEqual(['hedge fired 200', 'attempt a ok 300', 'hedge lost 300']);
    expect(calls).toEqual(['b aborted', 'a ok']);
    expect(new Set(closed())).toEqual(new Set([1]));
  });

  test('takes a piece of a tool call for content', async () => {
    const { play } = await warmedUp({
      a: afterwards([silence]),
      b: [toolCall('{}'), wait(500), finish({ reason: 'tool-calls' })],
    });
    const { events } = await play({ tools: [{ name: 'previsao' }] });
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'tool-calls' });
  });

  test('does not take a station of the route for content', async () => {
    const station = route({ kind: 'retry', provider: 'b', outcome: 'throttled', ms: 1 });
    const { play } = await warmedUp({
      a: afterwards(answer('A', 300)),
      b: [station, ...answer('B', 900)],
    });
    expect((await play()).text).toBe('A.');
  });

  test('tells the stations of both until one has won, and then only its own', async () => {
    const station = (provider: string) =>
      route({ kind: 'retry', provider, outcome: 'throttled', ms: 1 });
    const { play } = await warmedUp({
      a: afterwards([wait(250), station('a'), wait(750), station('a'), silence]),
      b: [wait(100), station('b'), wait(100), text('B'), wait(900), station('b'), finish()],
    });
    expect((await play()).way).toEqual([
      'hedge fired 200',
      'retry a throttled 1',
      'retry b throttled 1',
      'attempt b ok 200',
      'hedge won 400',
      'retry b throttled 1',
    ]);
  });

  test('hedges the rest of an answer that was cut as well', async () => {
    const { play } = await warmedUp({ a: afterwards([silence]), b: answer('B') });
    expect((await play({ continues: 'Um circuit' })).text).toBe('B.');
  });

  test('goes on with the second when the first fails', async () => {
    const { play } = await warmedUp({
      a: afterwards([wait(300), fail('overloaded')]),
      b: answer('B', 900),
    });
    const { text: words, way, error } = await play();
    expect(error).toBeUndefined();
    expect(words).toBe('B.');
    expect(way).toEqual([
      'hedge fired 200',
      'attempt a overloaded 300',
      'attempt b ok 900',
      'hedge won 1100',
    ]);
  });

  test('goes on with the first when the second fails', async () => {
    const { play } = await warmedUp({ a: afterwards(answer('A', 900)), b: [fail('overloaded')] });
    const { text: words, way, calls } = await play();
    expect(words).toBe('A.');
    expect(way).toEqual([
      'hedge fired 200',
      'attempt b overloaded 0',
      'attempt a ok 900',
      'hedge lost 900',
    ]);
    expect(calls).toEqual(['b overloaded', 'a ok']);
  });

  test('goes on with the first when there is nobody else, as if it were not there', async () => {
    const { play } = await warmedUp({ a: afterwards(answer('A', 900)) });
    const { text: words, way, calls } = await play();
    expect(words).toBe('A.');
    expect(way).toEqual(['attempt a ok 900']);
    expect(calls).toEqual(['a ok']);
  });

  test('spends nothing on a question that names its target', async () => {
    const everSlower = (call: number) => answer('A', call <= 20 ? USUAL_MS : call * 100);
    const { targets } = stage({ a: everSlower, b: answer('B', 50) });
    const [a, b] = targets as [ChatProvider, ChatProvider];
    const provider = hedge(OPTIONS)(failover(a, b));
    for (let i = 0; i < 40; i += 1) await played(provider, aRequest({ model: 'a' }));
    expect((await played(provider)).text).toBe('B.');
  });

  test('never asks a second one, where there is no end to the floor', async () => {
    const floorMs = 30 * 24 * 3_600_000;
    const { play, asked } = await warmedUp(
      { a: afterwards(answer('A', 900)), b: answer('B') },
      {
        floorMs,
      },
    );
    expect((await play()).text).toBe('A.');
    expect(asked).toHaveLength(1);
  });

  test.for([
    ['the first fails last', 500, 0],
    ['the second fails last', 300, 900],
  ] as const)('fails as the first did when both fail: %s', async ([, firstMs, secondMs]) => {
    const { play } = await warmedUp({
      a: afterwards([wait(firstMs), fail('throttled', { retryAfterMs: 4_000 })]),
      b: [wait(secondMs), fail('quota')],
    });
    expect((await play()).error).toMatchObject({ code: 'throttled', retryAfterMs: 4_000 });
  });

  test.for([
    ['after the failure of the first', 900],
    ['before it', 100],
  ] as const)('tells the refusal by the second, and no outage: %s', async ([, secondMs]) => {
    const { play } = await warmedUp({
      a: afterwards([wait(500), fail('overloaded')]),
      b: [wait(secondMs), fail('content_filter')],
    });
    expect((await play()).error?.code).toBe('content_filter');
  });

  test('asks nobody else when the first fails before it is slow', async () => {
    const { play, asked } = await warmedUp({ a: afterwards([fail('overloaded')]), b: answer('B') });
    expect((await play()).error?.code).toBe('overloaded');
    expect(asked).toHaveLength(1);
  });

  test('does not go round a refusal of the question itself', async () => {
    const { play, closed } = await warmedUp({
      a: afterwards([wait(300), fail('content_filter')]),
      b: answer('B', 900),
    });
    const { error, text: words } = await play();
    expect(error?.code).toBe('content_filter');
    expect(words).toBe('');
    expect(new Set(closed())).toEqual(new Set([1]));
  });

  test('takes an end without content for an answer: a filter may leave nothing', async () => {
    const { play, closed } = await warmedUp({
      a: afterwards([wait(300), finish({ reason: 'content-filter' })]),
      b: [silence],
    });
    expect((await play()).events.at(-1)).toMatchObject({ reason: 'content-filter' });
    expect(new Set(closed())).toEqual(new Set([1]));
  });

  test('takes a call that ends without a word for a failure', async () => {
    const { play } = await warmedUp({ a: afterwards([wait(300)]), b: answer('B') });
    expect((await play()).text).toBe('B.');
    const { provider } = stage({ a: [] });
    expect((await played(provider)).error?.code).toBe('empty');
  });

  test('prefers an answer that is there to a second call, however slow the reader', async () => {
    const station = route({ kind: 'retry', provider: 'a', outcome: 'throttled', ms: 1 });
    const { provider, ask, asked } = await warmedUp({
      a: afterwards([station, text('A'), finish()]),
      b: answer('B'),
    });
    const read = async () => {
      let words = '';
      for await (const event of provider.stream(ask(), aSignal())) {
        await new Promise((resolve) => setTimeout(resolve, 5_000));
        if (event.type === 'text-delta') words += event.text;
      }
      return words;
    };
    const reading = read();
    await vi.runAllTimersAsync();
    expect(await reading).toBe('A');
    expect(asked).toHaveLength(1);
  });

  test('never spends more than its share of extra calls', async () => {
    const everSlower = (call: number) => answer('A', 100 + call * 10);
    const { provider, ask, asked } = stage({ a: everSlower, b: [silence] });
    for (let i = 0; i < 1_000; i += 1) await played(provider, ask());
    const extra = asked.filter(({ target }) => target === 'b').length;
    expect(extra).toBeGreaterThan(40);
    expect(extra).toBeLessThanOrEqual(5 + 0.05 * 1_000);
  });

  test('hedges the rare slow answer within this share', async () => {
    const everyThirtieth = (call: number) => answer('A', call % 30 === 0 ? 5_000 : 100);
    const { provider, ask } = stage({ a: everyThirtieth, b: answer('B', 100) });
    const tooLong: number[] = [];
    for (let i = 0; i < 600; i += 1) {
      const { firstMs = 0 } = await played(provider, ask());
      if (i > 30 && firstMs > 1_000) tooLong.push(firstMs);
    }
    expect(tooLong).toEqual([]);
  });

  test('switches itself off when all targets are slow', async () => {
    const slowFrom = (call: number) => answer('A', call <= 200 ? 100 : 3_000);
    const { provider, ask, asked } = stage({ a: slowFrom, b: answer('B', 3_000) });
    for (let i = 0; i < 600; i += 1) await played(provider, ask());
    const hedges = asked.flatMap(({ target }, i) => (target === 'b' ? [i] : []));
    expect(hedges.length).toBeGreaterThan(0);
    expect(hedges.length).toBeLessThanOrEqual(15);
    expect(Math.max(...hedges)).toBeLessThan(300);
  });

  test.for([
    ['breaker', route({ kind: 'breaker', provider: 'c', outcome: 'opened', ms: 0 })],
    ['breaker', route({ kind: 'breaker', provider: 'c', outcome: 'rejected', ms: 0 })],
    ['bulkhead', route({ kind: 'bulkhead', outcome: 'shed', ms: 0 })],
  ] as const)('is off for a while after a sign of trouble: %s', async ([, sign]) => {
    const scripts = (call: number) =>
      call <= 20
        ? answer('A')
        : call === 21
          ? [text('A'), sign, finish()]
          : [wait(900), text('A'), finish()];
    const { play, asked } = await warmedUp({ a: scripts, b: answer('B') });
    await play();
    await play();
    expect(asked.map(({ target }) => target)).toEqual(['a', 'a']);
    await vi.advanceTimersByTimeAsync(30_000);
    await play();
    expect(asked.map(({ target }) => target)).toEqual(['a', 'a', 'a', 'b']);
  });

  test('does not take a probe or a recovery for trouble', async () => {
    const sign = route({ kind: 'breaker', provider: 'c', outcome: 'closed', ms: 0 });
    const { play, asked } = await warmedUp({ a: afterwards([sign, silence]), b: answer('B') });
    await play();
    expect(asked).toHaveLength(2);
  });

  test('asks nobody else when the question has had all its attempts', async () => {
    const { play, asked } = await warmedUp({ a: afterwards(answer('A', 900)), b: answer('B') });
    const attempts = { count: 5, calls: [], inFlight: new Set<string>() };
    expect((await play({ context: { attempts } })).text).toBe('A.');
    expect(asked).toHaveLength(1);
  });

  test("leaves the caller's abort what it is, for both calls", async () => {
    const { provider, ask, asked, closed } = await warmedUp({
      a: afterwards([silence]),
      b: [silence],
    });
    const caller = new AbortController();
    const playing = played(provider, ask(), caller.signal);
    await vi.advanceTimersByTimeAsync(USUAL_MS + 50);
    caller.abort('stopped');
    expect((await playing).error?.code).toBe('aborted');
    expect(asked.map(({ signal }) => signal.reason)).toEqual(['stopped', 'stopped']);
    expect(new Set(closed())).toEqual(new Set([1]));
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });

  test('asks nobody else for a caller who has left', async () => {
    const caller = new AbortController();
    const deaf: ChatProvider = {
      name: 'slow to hear',
      stream: async function* () {
        calls += 1;
        await new Promise((resolve) => setTimeout(resolve, calls > 20 ? 900 : USUAL_MS));
        if (caller.signal.aborted) throw new ChatError('aborted');
        yield* [text('A'), finish()];
      },
    };
    let calls = 0;
    const provider = hedge(OPTIONS)(deaf);
    for (let i = 0; i < 20; i += 1) await played(provider);
    const playing = played(provider, aRequest(), caller.signal);
    await Promise.resolve();
    caller.abort('stopped');
    await playing;
    expect(calls).toBe(21);
  });

  test('closes both calls when its reader leaves while both run', async () => {
    const { provider, ask, closed } = await warmedUp({ a: afterwards([silence]), b: [silence] });
    const caller = new AbortController();
    const read = async () => {
      for await (const event of provider.stream(ask(), caller.signal)) {
        if (event.type === 'route' && event.step.kind === 'hedge') return vi.getTimerCount();
      }
      throw new Error('no hedge was fired');
    };
    const reading = read();
    await vi.runAllTimersAsync();
    await reading;
    expect(new Set(closed())).toEqual(new Set([1]));
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
