import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { ProviderFailureCode } from '../../src/domain/provider-failure-code.ts';
import { circuitBreaker } from '../../src/layers/circuit-breaker.ts';
import { timeout } from '../../src/layers/timeout.ts';
import { aBreaker } from '../a-breaker.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { finish, text } from '../events.ts';
import { failingToClose } from '../failing-to-close.ts';
import { useFakeTime } from '../fake-time.ts';
import { readOne } from '../read-one.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const fail = (code: ChatErrorCode): Step => ({ type: 'fail', error: new ChatError(code) });
const wait = (ms: number): Step => ({ type: 'wait', ms });
const silence: Step = { type: 'silence' };
const healthy: readonly Step[] = [text('Oi'), finish()];
const down: readonly Step[] = [fail('overloaded')];

const opened = async () => {
  const breaker = aBreaker();
  await breaker.askTimes(4, down);
  expect(breaker.states).toEqual(['closed', 'open']);
  return breaker;
};

const halfOpen = async () => {
  const breaker = await opened();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(breaker.states.splice(0)).toEqual(['closed', 'open', 'half-open']);
  return breaker;
};

describeProvider('the circuit breaker layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: circuitBreaker()(upstream.provider) };
});

describe('a closed breaker', () => {
  useFakeTime();

  test('opens when more than half of the calls failed, and says so in the last one', async () => {
    const { ask, askTimes, states } = aBreaker();
    await askTimes(3, down);
    expect(states).toEqual(['closed']);
    expect(await ask(down)).toMatchObject({ steps: ['opened'], code: 'overloaded' });
    expect(states).toEqual(['closed', 'open']);
  });

  test('stays closed while just half of them fail', async () => {
    const { askTimes, states } = aBreaker();
    for (let round = 0; round < 10; round += 1) {
      await askTimes(1, healthy);
      await askTimes(1, down);
    }
    expect(states).toEqual(['closed']);
  });

  test('stays closed while there are too few calls to judge by', async () => {
    const { askTimes, states } = aBreaker();
    await askTimes(3, down);
    await vi.advanceTimersByTimeAsync(10_000);
    await askTimes(3, down);
    expect(states).toEqual(['closed']);
  });

  test('counts the calls of the whole window', async () => {
    const { askTimes, states } = aBreaker();
    await askTimes(2, down);
    await vi.advanceTimersByTimeAsync(8_900);
    await askTimes(2, down);
    expect(states).toEqual(['closed', 'open']);
  });

  test('judges an answer by its end: being cut in the middle is a failure', async () => {
    const { askTimes, states } = aBreaker();
    await askTimes(4, [text('a'), text('b'), fail('cut')]);
    expect(states).toEqual(['closed', 'open']);
  });

  test('and so is an end without `finish`, or a bug', async () => {
    for (const end of [[text('a')], [{ type: 'fail' as const, error: new TypeError('bug') }]]) {
      const { askTimes, states } = aBreaker();
      await askTimes(4, end);
      expect(states).toEqual(['closed', 'open']);
    }
  });

  test('opens in one only of many calls that fail together', async () => {
    const { ask, states } = aBreaker();
    const calls = Array.from({ length: 20 }, () => ask([wait(100), fail('server')]));
    await vi.advanceTimersByTimeAsync(100);
    expect((await Promise.all(calls)).flatMap(({ steps }) => steps)).toEqual(['opened']);
    expect(states).toEqual(['closed', 'open']);
  });

  test('hears nothing from readers who leave, be it by an abort', async () => {
    const { begin, states } = aBreaker();
    for (let left = 20; left > 0; left -= 1) {
      await (await begin(healthy)).leave();
      const aborted = await begin([text('a'), silence]);
      aborted.abort();
      expect((await aborted.readOn()).error?.code).toBe('aborted');
    }
    expect(states).toEqual(['closed']);
  });

  test('does not blame a provider that makes something else of an abort', async () => {
    const states: string[] = [];
    const provider = circuitBreaker({
      callsMin: 1,
      onStateChange: (_, state) => states.push(state),
    })({
      name: 'odd',
      stream: async function* (_, signal) {
        yield text('a');
        if (signal.aborted) throw new TypeError('terminated');
      },
    });
    const caller = new AbortController();
    const events = provider.stream(aRequest(), caller.signal)[Symbol.asyncIterator]();
    await events.next();
    caller.abort();
    await expect(events.next()).rejects.toThrow('terminated');
    expect(states).toEqual(['closed']);
  });

  test('does not blame a provider that fails to close when its reader leaves', async () => {
    const { provider } = failingToClose('cut');
    const states: string[] = [];
    const breaker = circuitBreaker({
      callsMin: 1,
      onStateChange: (_, state) => states.push(state),
    });
    const events = breaker(provider).stream(aRequest(), new AbortController().signal);
    await expect(readOne(events)).rejects.toMatchObject({ code: 'cut' });
    expect(states).toEqual(['closed']);
  });

  test('keeps no timer', async () => {
    const { begin } = aBreaker();
    const { leave } = await begin([text('a'), silence]);
    expect(vi.getTimerCount()).toBe(0);
    await leave();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('leaves nothing behind, wherever its reader stops', async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, fc.integer({ min: 1, max: 8 }), async (script, eventsMax) => {
        const scripted = scriptedProvider(script);
        const provider = circuitBreaker()(scripted.provider);
        expect(await readSome(provider, aRequest(), eventsMax)).toBe(0);
        expect(scripted.calls.map(({ closed }) => closed)).toEqual([1]);
      }),
    );
  });
});

describe('an open breaker', () => {
  useFakeTime();

  test('asks nobody, and says when it will again', async () => {
    const { ask, calls } = await opened();
    await vi.advanceTimersByTimeAsync(300);
    const { steps, error } = await ask(healthy);
    expect(steps).toEqual(['rejected']);
    expect(error).toMatchObject({ code: 'circuit_open', retryAfterMs: 700 });
    expect(calls).toHaveLength(4);
  });

  test('never asks again, where no reset is wanted', async () => {
    const { ask, calls } = aBreaker({ callsMin: 1, resetMs: Number.POSITIVE_INFINITY });
    await ask(down);
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect((await ask(healthy)).code).toBe('circuit_open');
    expect(calls).toHaveLength(1);
  });

  test('is unmoved by the calls that were under way when it opened', async () => {
    const { begin, askTimes, states } = aBreaker();
    const well = await begin([text('a'), wait(500), finish()]);
    const ill = await begin([text('a'), wait(500), fail('cut')]);
    await askTimes(4, down);
    const reading = Promise.all([well.readOn(), ill.readOn()]);
    await vi.advanceTimersByTimeAsync(500);
    expect((await reading).map(({ steps }) => steps)).toEqual([[], []]);
    expect(states).toEqual(['closed', 'open']);
  });

  test('keeps one timer, which does not keep the process', async () => {
    await opened();
    expect(vi.getTimerCount()).toBe(1);
    vi.useRealTimers();
    const before = process.getActiveResourcesInfo();
    await opened();
    expect(process.getActiveResourcesInfo()).toEqual(before);
  });
});

describe('a half-open breaker', () => {
  useFakeTime();

  test('lets one probe through and rejects everybody else meanwhile', async () => {
    const { begin, ask, calls } = await halfOpen();
    const probe = await begin([text('a'), wait(700), finish()]);
    expect(probe.first).toBe('probe');
    const { steps, error } = await ask(healthy);
    expect(steps).toEqual(['rejected']);
    expect(error).toMatchObject({ code: 'circuit_open', retryAfterMs: 1_000 });
    const reading = probe.readOn();
    await vi.advanceTimersByTimeAsync(700);
    await reading;
    expect(calls).toHaveLength(5);
  });

  test('closes when the answer of the probe is whole, and not before', async () => {
    const { begin, states } = await halfOpen();
    const probe = await begin([text('a'), text('b'), wait(700), text('c'), finish()]);
    const reading = probe.readOn();
    await vi.advanceTimersByTimeAsync(699);
    expect(states).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect((await reading).read.slice(-2)).toMatchObject([
      {
        type: 'route',
        step: { kind: 'breaker', provider: 'scripted', outcome: 'closed', ms: 700 },
      },
      { type: 'finish' },
    ]);
    expect(states).toEqual(['closed']);
  });

  test('forgets what failed before, once it is closed', async () => {
    const { ask, askTimes, states } = await halfOpen();
    await ask(healthy);
    await askTimes(3, down);
    expect(states).toEqual(['closed']);
    await askTimes(1, down);
    expect(states).toEqual(['closed', 'open']);
  });

  test('opens again when the probe is cut in the middle', async () => {
    const { ask, states } = await halfOpen();
    const { steps } = await ask([text('a'), fail('cut')]);
    expect(steps).toEqual(['probe', 'opened']);
    expect(states).toEqual(['open']);
    await vi.advanceTimersByTimeAsync(999);
    expect(await ask(healthy)).toMatchObject({ code: 'circuit_open', error: { retryAfterMs: 1 } });
  });

  test('hands the probe over piece by piece, at the pace of its reader', async () => {
    let pieces = 0;
    const provider = circuitBreaker({ callsMin: 1, resetMs: 1_000 })({
      name: 'endless',
      stream: async function* () {
        if (vi.getMockedSystemTime()?.getTime() === startedAtMs) throw new ChatError('server');
        for (;;) {
          pieces += 1;
          yield text('.');
        }
      },
    });
    const startedAtMs = Date.now();
    await readSome(provider, aRequest(), 10);
    const events = provider.stream(aRequest(), new AbortController().signal);
    const read: string[] = [];
    for await (const event of events) {
      await vi.advanceTimersByTimeAsync(100);
      read.push(event.type);
      expect(pieces).toBeLessThan(read.length + 1);
      if (read.length === 5) break;
    }
    expect(read).toEqual(['route', ...Array(4).fill('text-delta')]);
  });

  // X09 of the failure contract.
  test.each(['leave', 'abort'] as const)(
    'stays unhealed when the reader of the probe goes (%s); the next window has another',
    async (how) => {
      const { begin, ask, states } = await halfOpen();
      const probe = await begin([text('a'), silence]);
      await probe[how]();
      if (how === 'abort') expect((await probe.readOn()).error?.code).toBe('aborted');
      expect(states).toEqual(['open']);
      expect((await ask(healthy)).steps).toEqual(['rejected']);
      await vi.advanceTimersByTimeAsync(1_000);
      expect((await ask(healthy)).steps).toEqual(['probe', 'closed']);
    },
  );

  test('frees its slot by an abort even if nobody reads on', async () => {
    const { begin, ask } = await halfOpen();
    const probe = await begin(healthy);
    probe.abort();
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await ask(healthy)).steps).toEqual(['probe', 'closed']);
  });

  test('does not spend the probe on somebody who has left', async () => {
    const { ask, calls } = await halfOpen();
    expect((await ask(healthy, AbortSignal.abort())).code).toBe('aborted');
    expect(calls).toHaveLength(4);
    expect((await ask(healthy)).steps).toEqual(['probe', 'closed']);
  });

  // X10 of the failure contract.
  test.each([
    ['well', finish()],
    ['badly', fail('cut')],
  ])('is unmoved by an old answer that ends %s', async (_, end) => {
    const { begin, ask, askTimes, states } = aBreaker();
    const old = await begin([text('a'), wait(1_500), end]);
    const reading = old.readOn();
    await askTimes(4, down);
    await vi.advanceTimersByTimeAsync(1_400);
    const probing = ask([wait(400), ...healthy]);
    await vi.advanceTimersByTimeAsync(100);
    expect((await reading).steps).toEqual([]);
    expect(states).toEqual(['closed', 'open', 'half-open']);
    await vi.advanceTimersByTimeAsync(300);
    expect((await probing).steps).toEqual(['probe', 'closed']);
  });

  // S15 of the failure contract, with the defaults; whoever is rejected has another provider.
  test('is used again within 30 s after an outage of 60 s, one probe for each window', async () => {
    const { ask, calls } = aBreaker({});
    let firstServedMs = Number.POSITIVE_INFINITY;
    const probesMs: number[] = [];
    for (let nowMs = 0; nowMs < 100_000; nowMs += 4_000) {
      const { steps, error } = await ask(nowMs < 60_000 ? down : healthy);
      if (steps.includes('probe')) probesMs.push(nowMs);
      if (nowMs >= 60_000 && error === undefined) firstServedMs = Math.min(firstServedMs, nowMs);
      await vi.advanceTimersByTimeAsync(4_000);
    }
    expect(firstServedMs).toBeLessThanOrEqual(90_000);
    expect(calls.length).toBeLessThan(25);
    expect(probesMs.length).toBeGreaterThan(1);
    const gapsMs = probesMs.slice(1).map((atMs, index) => atMs - (probesMs[index] ?? 0));
    expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(10_000);
  });
});

describe('what a failure says of the provider', () => {
  useFakeTime();

  /** By the column "Breaker" of the failure decision table. */
  const SAYS = {
    connect: 'ill',
    timeout_ttft: 'ill',
    server: 'ill',
    overloaded: 'ill',
    empty: 'ill',
    protocol: 'ill',
    cut: 'ill',
    truncated: 'ill',
    stalled: 'ill',
    malformed: 'ill',
    deadline: 'ill',
    content_filter: 'well',
    bad_request: 'well',
    conflict: 'nothing',
    throttled: 'nothing',
    quota: 'nothing',
    credentials: 'nothing',
    model_not_found: 'nothing',
    context_length: 'nothing',
    circuit_open: 'nothing',
    aborted: 'nothing',
    // Our own refusals, of which three stand for all.
    too_busy: 'nothing',
    store_unavailable: 'nothing',
    internal: 'nothing',
  } satisfies Partial<Record<ChatErrorCode, string>> & Record<ProviderFailureCode, string>;

  test.each(Object.entries(SAYS))('%s: %s', async (code, says) => {
    const end = [fail(code as ChatErrorCode)];
    const { askTimes, states } = aBreaker();
    await askTimes(10, end);
    expect(states).toEqual(says === 'ill' ? ['closed', 'open'] : ['closed']);
    // Only what is well weighs against failures, and only what is well heals.
    await askTimes(9, down);
    expect(states).toEqual(says === 'well' ? ['closed'] : ['closed', 'open']);

    const probing = await halfOpen();
    await probing.ask(end);
    expect(probing.states).toEqual([says === 'well' ? 'closed' : 'open']);
  });

  test('the deadline says nothing once the answer was flowing', async () => {
    const { askTimes, states } = aBreaker();
    await askTimes(10, [text('a'), fail('deadline')]);
    expect(states).toEqual(['closed']);
  });

  test('a time limit beneath the breaker counts as the failure that it is', async () => {
    const states: string[] = [];
    const provider = circuitBreaker({
      callsMin: 1,
      onStateChange: (_, state) => states.push(state),
    })(
      timeout({ firstTokenMs: 100, idleMs: 100, totalMs: 1_000 })(
        scriptedProvider([silence]).provider,
      ),
    );
    await readSome(provider, aRequest(), 10);
    expect(states.slice(0, 2)).toEqual(['closed', 'open']);
  });
});
