import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import { stack } from '../../src/domain/stack.ts';
import { failover } from '../../src/layers/failover.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { retryBudget } from '../../src/layers/parts/retry-budget.ts';
import { retry } from '../../src/layers/retry.ts';
import { timeout } from '../../src/layers/timeout.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { cacheStep, finish, text, toolCall } from '../events.ts';
import { failingToClose } from '../failing-to-close.ts';
import { useFakeTime } from '../fake-time.ts';
import { readOne } from '../read-one.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

type Options = Partial<Parameters<typeof retry>[0]>;

const fail = (code: ChatErrorCode, details: { status?: number; retryAfterMs?: number } = {}) =>
  ({ type: 'fail', error: new ChatError(code, details) }) as const;
const WHOLE: readonly Step[] = [text('Oi'), finish()];
const means = { estimateTokens: async () => 1, priceOf: () => 0 };

/** Three tries at most, a wait that is all of the formula, and no want of budget. */
const retrying = (options: Options = {}) =>
  retry({ retriesMax: 2, budget: retryBudget({ retriesMax: 1_000 }), random: () => 1, ...options });

/** What comes of calls that end like this, the last one again and again, and when they were made. */
const play = async (scripts: readonly (readonly Step[])[], options: Options = {}) => {
  const startedAtMs = performance.now();
  const askedAtMs: number[] = [];
  const scripted = scriptedProvider((call) => {
    askedAtMs.push(performance.now() - startedAtMs);
    return scripts[call - 1] ?? scripts.at(-1) ?? [];
  });
  const request = aRequest();
  const provider = stack(retrying(options), ledger(aCallLedger().book, means), scripted.provider);
  const collected = collect(provider, request);
  await vi.runAllTimersAsync();
  const { events, error, text: answer } = await collected;
  const steps = events.flatMap((event) =>
    event.type === 'route' && event.step.kind === 'retry' ? [event.step] : [],
  );
  const last = events.at(-1);
  return { askedAtMs, steps, error, answer, last, closed: scripted.calls.map((c) => c.closed) };
};

describeProvider(
  'the retry layer',
  (situation) => {
    const upstream = scriptedUpstream(situation);
    return { ...upstream, provider: retrying({ random: () => 0 })(upstream.provider) };
  },
  { cannot: { 'calls upstream exactly once': 'it asks again, which is its promise' } },
);

describe('the retry layer', () => {
  useFakeTime();

  test('mends what a second try can mend', async () => {
    const { answer, error, steps, closed } = await play([[fail('server', { status: 500 })], WHOLE]);
    expect(error).toBeUndefined();
    expect(answer).toBe('Oi');
    expect(steps).toEqual([{ kind: 'retry', provider: 'scripted', outcome: 'server', ms: 500 }]);
    expect(closed).toEqual([1, 1]);
  });

  test('lists the calls that failed among those of the answer', async () => {
    const { last } = await play([[fail('server')], WHOLE]);
    expect(last).toMatchObject({
      type: 'finish',
      calls: [
        { attempt: 1, outcome: 'server' },
        { attempt: 2, outcome: 'ok' },
      ],
    });
  });

  test.each<[ChatErrorCode, number]>([
    ['connect', 1],
    ['server', 2],
    ['conflict', 2],
    ['overloaded', 1],
    ['throttled', 1],
    ['timeout_ttft', 0],
    ['quota', 0],
    ['credentials', 0],
    ['model_not_found', 0],
    ['context_length', 0],
    ['content_filter', 0],
    ['bad_request', 0],
    ['empty', 0],
    ['protocol', 0],
    ['circuit_open', 0],
    ['aborted', 0],
    ['deadline', 0],
    ['store_unavailable', 0],
    ['internal', 0],
  ])('of %s, asks the same again so often: %d', async (code, retries) => {
    const { askedAtMs, error, steps } = await play([[fail(code)]], { retriesMax: 9 });
    expect(askedAtMs).toHaveLength(1 + retries);
    expect(steps.map(({ outcome }) => outcome)).toEqual(Array(retries).fill(code));
    expect(error?.code).toBe(code);
  });

  test('takes a defect of ours for no failure of the provider', async () => {
    const error = new TypeError('x is not a function');
    const { askedAtMs, error: thrown } = await play([[{ type: 'fail', error }], WHOLE]);
    expect(askedAtMs).toEqual([0]);
    expect(thrown).toBe(error);
  });

  test.each([text('Oi'), toolCall('{')])('asks nothing again after %o', async (piece) => {
    const { askedAtMs, error } = await play([[piece, fail('server')], WHOLE]);
    expect(askedAtMs).toHaveLength(1);
    expect(error?.code).toBe('server');
  });

  test('asks nothing again after an end, which a filter may have left alone', async () => {
    const { askedAtMs, last } = await play([[finish(), fail('server')], WHOLE]);
    expect(askedAtMs).toHaveLength(1);
    expect(last?.type).toBe('finish');
  });

  test('does not take a step of the route for a piece of the answer', async () => {
    const { answer } = await play([[cacheStep('miss'), fail('server')], WHOLE]);
    expect(answer).toBe('Oi');
  });

  test('tells why the breaker opened, when it opens between two tries', async () => {
    const { error, askedAtMs } = await play([[fail('server')], [fail('circuit_open')]]);
    expect(error?.code).toBe('server');
    expect(askedAtMs).toHaveLength(2);
  });

  test('tells the last failure of several', async () => {
    const { error } = await play([[fail('conflict')], [fail('quota', { status: 429 })]]);
    expect(error).toMatchObject({ code: 'quota', status: 429 });
  });

  test('makes no more calls of one request than its limit, whoever made those before', async () => {
    const failing = [fail('server')];
    expect((await play([failing], { attemptsMax: 2 })).askedAtMs).toHaveLength(2);
    const { provider, calls } = scriptedProvider(failing);
    const request = aRequest({
      context: { attempts: { count: 4, calls: [], inFlight: new Set() } },
    });
    await collect(retrying()(provider), request);
    expect(calls).toHaveLength(1);
  });
});

describe('the wait', () => {
  useFakeTime();

  test('doubles from try to try, up to its cap', async () => {
    const { askedAtMs } = await play([[fail('server')]], { baseMs: 500 });
    expect(askedAtMs).toEqual([0, 500, 1_500]);
    const capped = await play([[fail('server')]], { baseMs: 500, capMs: 600 });
    expect(capped.askedAtMs).toEqual([0, 500, 1_100]);
  });

  test('is anything between nothing and the formula: full jitter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(500), async (ms) => {
        const { askedAtMs } = await play([[fail('server')]], { random: () => ms / 500 });
        expect(askedAtMs).toEqual([0, ms, ms + 2 * ms]);
      }),
      { numRuns: 20 },
    );
  });

  test('is nothing after a lost connection', async () => {
    expect((await play([[fail('connect')]])).askedAtMs).toEqual([0, 0]);
  });

  test('is the one that the provider asks for', async () => {
    const { askedAtMs, steps } = await play([[fail('throttled', { retryAfterMs: 1_700 })], WHOLE]);
    expect(askedAtMs).toEqual([0, 1_700]);
    expect(steps).toMatchObject([{ outcome: 'throttled', ms: 1_700 }]);
  });

  test('is none at all when the provider asks for more than failover would take', async () => {
    const { askedAtMs, error } = await play([[fail('throttled', { retryAfterMs: 2_001 })], WHOLE]);
    expect(askedAtMs).toEqual([0]);
    expect(error).toMatchObject({ code: 'throttled', retryAfterMs: 2_001 });
  });

  test('ends at once when the caller leaves', async () => {
    const caller = new AbortController();
    const { provider, calls } = scriptedProvider([fail('server')]);
    const collected = collect(retrying()(provider), aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(200);
    caller.abort('stopped');
    expect((await collected).error).toMatchObject({ code: 'aborted', cause: 'stopped' });
    expect(calls).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });

  test('asks nobody for a caller who leaves when it is over', async () => {
    const caller = new AbortController();
    const { provider, calls } = scriptedProvider([fail('connect')]);
    const events = retrying()(provider).stream(aRequest(), caller.signal)[Symbol.asyncIterator]();
    const retried = events.next();
    await vi.runAllTimersAsync();
    expect((await retried).value).toMatchObject({ step: { kind: 'retry' } });
    caller.abort('stopped');
    await expect(events.next()).rejects.toMatchObject({ code: 'aborted', cause: 'stopped' });
    expect(calls).toHaveLength(1);
  });

  test('may be as long as the provider likes, where that is wanted', async () => {
    const aMonthMs = 30 * 24 * 3_600_000;
    const throttled = [fail('throttled', { retryAfterMs: aMonthMs })];
    const { askedAtMs } = await play([throttled, WHOLE], { waitMaxMs: Number.POSITIVE_INFINITY });
    expect(askedAtMs[1]).toBeGreaterThan(aMonthMs / 2);
  });

  test('ends with the deadline of the whole', async () => {
    const { provider, calls } = scriptedProvider([fail('throttled', { retryAfterMs: 2_000 })]);
    const collected = collect(stack(timeout({ totalMs: 900 }), retrying(), provider));
    await vi.runAllTimersAsync();
    expect((await collected).error?.code).toBe('deadline');
    expect(calls).toHaveLength(1);
  });
});

describe('the retry budget', () => {
  useFakeTime();

  test('bounds what an outage costs: 100 questions at once make at most 110 calls', async () => {
    const { provider, calls } = scriptedProvider([fail('overloaded', { status: 503 })]);
    const retried = retrying({ budget: retryBudget({ share: 0.1, retriesMax: 10 }) })(provider);
    const answers = Array.from({ length: 100 }, () => collect(retried));
    await vi.runAllTimersAsync();
    expect((await Promise.all(answers)).map(({ error }) => error?.code)).toEqual(
      Array(100).fill('overloaded'),
    );
    expect(calls.length).toBeLessThanOrEqual(110);
    expect(calls.length).toBeGreaterThan(100);
  });

  test('is one for all targets', async () => {
    const budget = retryBudget({ share: 0, retriesMax: 1 });
    const one = scriptedProvider([fail('server')]);
    const two = scriptedProvider([fail('server')]);
    for (const { provider } of [one, two]) {
      const collected = collect(retrying({ budget })(provider));
      await vi.runAllTimersAsync();
      await collected;
    }
    expect([one.calls.length, two.calls.length]).toEqual([2, 1]);
  });

  test('is not spent on what nobody would ask again', async () => {
    const budget = retryBudget({ share: 0, retriesMax: 1 });
    for (const code of ['quota', 'timeout_ttft', 'bad_request'] as const) {
      await play([[fail(code)]], { budget });
    }
    expect(budget.spend()).toBe(true);
  });
});

// The scenarios of failoverbench in which the same target is, or is not, asked again.
describe('the failover bench', () => {
  useFakeTime();

  test('S01: a 429 with Retry-After is asked again when it said', async () => {
    const { askedAtMs, answer } = await play([
      [fail('throttled', { status: 429, retryAfterMs: 2_000 })],
      WHOLE,
    ]);
    expect(answer).toBe('Oi');
    expect(askedAtMs).toHaveLength(2);
    expect(askedAtMs[1]).toBeGreaterThanOrEqual(1_800);
  });

  test('S02: a 429 for ever is left soon, to whoever may be next', async () => {
    const { askedAtMs, error } = await play([[fail('throttled', { status: 429 })]]);
    expect(askedAtMs.length).toBeLessThanOrEqual(4);
    expect(Math.max(...askedAtMs)).toBeLessThan(3_000);
    expect(error).toMatchObject({ code: 'throttled', status: 429 });
  });

  test('S03: one 500 is mended by the same target', async () => {
    const { answer, error } = await play([[fail('server', { status: 500 })], WHOLE]);
    expect([answer, error]).toEqual(['Oi', undefined]);
  });

  test('S04: a 503 for ever is told as what it was, after few calls', async () => {
    const { askedAtMs, error } = await play([[fail('overloaded', { status: 503 })]]);
    expect(askedAtMs.length).toBeLessThanOrEqual(6);
    expect(error).toMatchObject({ code: 'overloaded', status: 503 });
  });

  test('S05: a connection that is reset once is not noticed', async () => {
    const { answer, askedAtMs } = await play([[fail('connect')], WHOLE]);
    expect(answer).toBe('Oi');
    expect(askedAtMs).toEqual([0, 0]);
  });

  test.each([
    ['S01', fail('throttled', { status: 429, retryAfterMs: 2_000 })],
    ['S01, and a longer wait', fail('throttled', { status: 429, retryAfterMs: 30_000 })],
    ['S02', fail('throttled', { status: 429 })],
    ['S04', fail('overloaded', { status: 503 })],
    ['S05, for ever', fail('connect')],
  ])('%s: whoever is next answers within three seconds', async (_id, failing) => {
    const first = scriptedProvider([failing], { name: 'first' });
    const second = scriptedProvider(WHOLE, { name: 'second' });
    const startedAtMs = performance.now();
    const collected = collect(
      failover(retrying()(first.provider), retrying()(second.provider)),
    ).then((result) => ({ ...result, afterMs: performance.now() - startedAtMs }));
    await vi.runAllTimersAsync();
    const { text: answer, afterMs } = await collected;
    expect(answer).toBe('Oi');
    expect(afterMs).toBeLessThan(3_000);
    expect(first.calls.length).toBeLessThanOrEqual(4);
  });

  test('S11: an answer whose end is late is whole, and asked for once', async () => {
    const late: Step[] = [text('Oi'), { type: 'wait', ms: 2_000 }, finish()];
    const { answer, askedAtMs, last } = await play([late]);
    expect(answer).toBe('Oi');
    expect(askedAtMs).toHaveLength(1);
    expect(last?.type).toBe('finish');
  });
});

describe('whoever fails or leaves when', () => {
  useFakeTime();

  test('nothing is asked for a reader who leaves, even if closing fails', async () => {
    const { provider, opened } = failingToClose('server');
    const events = retrying()(provider).stream(aRequest(), new AbortController().signal);
    await expect(readOne(events)).rejects.toMatchObject({ code: 'server' });
    expect([opened(), vi.getTimerCount()]).toEqual([1, 0]);
  });

  test('no timer and no open call is left behind', async () => {
    const scripts = fc.array(anyScript, { minLength: 1, maxLength: 4 });
    const eventsMax = fc.integer({ min: 1, max: 12 });
    await fc.assert(
      fc.asyncProperty(scripts, eventsMax, fc.nat(500), async (plays, most, ms) => {
        const scripted = scriptedProvider((call) => plays[call - 1] ?? plays.at(-1) ?? []);
        const { book, opened, closed } = aCallLedger();
        const provider = stack(
          retrying({ random: () => ms / 500 }),
          ledger(book, means),
          scripted.provider,
        );
        expect(await readSome(provider, aRequest(), most)).toBe(0);
        expect(scripted.calls.every((call) => call.closed === 1)).toBe(true);
        expect(scripted.calls.length).toBeLessThanOrEqual(3);
        expect(closed).toHaveLength(opened.length);
      }),
    );
  });
});
