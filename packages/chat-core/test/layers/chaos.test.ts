import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import { stack } from '../../src/domain/stack.ts';
import { chaos } from '../../src/layers/chaos.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { timeout } from '../../src/layers/timeout.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { aRequest } from '../a-request.ts';
import { anExperiment } from '../an-experiment.ts';
import { anyScript } from '../any-script.ts';
import { chaotic } from '../chaotic.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import type { Step } from '../scripted-provider.ts';

const ANSWER = [text('a'), text('b'), text('c'), finish()];
const silence: Step = { type: 'silence' };

const asking = (chaosAsked: string) => aRequest({ context: { chaos: chaosAsked } });

/** Everything that happens to a request with this header until all timers have run. */
const played = async (header: string, script: readonly Step[] = ANSWER, random = () => 0.5) => {
  const { experiments, scripted, provider } = chaotic(script, { random });
  const startedAtMs = performance.now();
  const collected = collect(provider, asking(header)).then((result) => ({
    ...result,
    afterMs: performance.now() - startedAtMs,
    way: wayOf(result.events),
    asked: scripted.calls,
    strikes: experiments.status().strikesByHeader,
  }));
  await vi.runAllTimersAsync();
  return collected;
};

const wayOf = (events: readonly ChatEvent[]) =>
  events.flatMap((event) =>
    event.type === 'route' ? [`${event.step.kind} ${event.step.outcome} ${event.step.ms}`] : [],
  );

describeProvider('the chaos layer at rest', (situation) => {
  const upstream = scriptedUpstream(situation);
  const { experiments } = chaotic([]);
  return { ...upstream, provider: chaos(experiments)(upstream.provider) };
});

describeProvider('the chaos layer around a provider that it does not aim at', (situation) => {
  const upstream = scriptedUpstream(situation);
  const { experiments } = chaotic([]);
  experiments.start(anExperiment({ targets: ['somebody else'] }));
  const provider = stack(
    // The request goes down, the answer comes back up.
    experiments.watch,
    chaos(experiments),
    upstream.provider,
  );
  return { ...upstream, provider };
});

describe('the chaos layer', () => {
  useFakeTime();

  test('lets a request that nobody marked pass as it is', async () => {
    const { scripted, experiments } = chaotic(ANSWER);
    const answer = ANSWER[Symbol.iterator]();
    const inner = { ...scripted.provider, stream: () => answer as never };
    expect(chaos(experiments)(inner).stream(aRequest(), new AbortController().signal)).toBe(answer);
  });

  test('delays, and then asks', async () => {
    const { text: answer, afterMs, way, strikes } = await played('latency=500');
    expect(answer).toBe('abc');
    expect(afterMs).toBe(500);
    expect(way).toEqual(['chaos latency 500']);
    expect(strikes).toEqual({ latency: 1, error: 0, cut: 0 });
  });

  test.each([
    [0, 400],
    [0.5, 500],
    [0.75, 550],
  ])('spreads the delay by its jitter: %d', async (drawn, delayMs) => {
    const { afterMs } = await played('latency=500;jitter=100', ANSWER, () => drawn);
    expect(afterMs).toBe(delayMs);
  });

  test.each([
    ['overloaded', 503],
    ['throttled', 429],
    ['server', 500],
    ['credentials', 401],
    ['connect', undefined],
  ])('fails as asked, without asking: %s', async (code, status) => {
    const { error, way, asked, strikes } = await played(`error=${code}`);
    expect(error).toMatchObject({ name: 'ChatError', code, status, providerCode: 'chaos' });
    expect(way).toEqual(['chaos error 0']);
    expect(asked).toEqual([]);
    expect(strikes).toEqual({ latency: 0, error: 1, cut: 0 });
  });

  test('cuts after so many pieces, and closes what is beneath', async () => {
    const { text: answer, error, way, asked, strikes } = await played('cut=2');
    expect(answer).toBe('ab');
    expect(error).toMatchObject({ name: 'ChatError', code: 'cut', providerCode: 'chaos' });
    expect(way).toEqual(['chaos cut 0']);
    expect(asked.map(({ closed }) => closed)).toEqual([1]);
    expect(strikes).toEqual({ latency: 0, error: 0, cut: 1 });
  });

  test('does not wait for the next piece to cut', async () => {
    const { error, afterMs } = await played('cut=1', [text('a'), silence]);
    expect(error?.code).toBe('cut');
    expect(afterMs).toBe(0);
  });

  test('counts no strike that did not happen', async () => {
    const { text: answer, error, way, strikes } = await played('cut=4');
    expect([answer, error]).toEqual(['abc', undefined]);
    expect(way).toEqual([]);
    expect(strikes).toEqual({ latency: 0, error: 0, cut: 0 });
  });

  test('delays and cuts the same call', async () => {
    const { text: answer, way } = await played('latency=500;cut=1');
    expect(answer).toBe('a');
    expect(way).toEqual(['chaos latency 500', 'chaos cut 500']);
  });

  test('strikes the provider that was named and no other', async () => {
    expect((await played('error=server;target=openai')).error?.code).toBe('server');
    expect((await played('error=server;target=google')).text).toBe('abc');
  });

  test.each([
    'nonsense',
    'latency',
    'latency=',
    'latency=soon',
    'latency=10;latency=20',
    'latency=0',
    'latency=60001',
    'jitter=10',
    'latency=10;jitter=11',
    'error=aborted',
    'error=toString',
    'cut=0',
    'cut=1.5',
    'cut=1;error=server',
    'target=openai',
    'experiment',
    '',
  ])('refuses a header that it does not understand: %j', async (header) => {
    const { error, asked } = await played(header);
    expect(error?.code).toBe('invalid_request');
    expect(asked).toEqual([]);
  });

  test('gives a delay up when the caller does, and says that it struck', async () => {
    const { provider, scripted } = chaotic(ANSWER);
    const caller = new AbortController();
    const collected = collect(provider, asking('latency=500'), caller.signal);
    await vi.advanceTimersByTimeAsync(200);
    caller.abort('stopped');
    const { error, events } = await collected;
    expect(error).toMatchObject({ code: 'aborted', cause: 'stopped' });
    expect(wayOf(events)).toEqual(['chaos latency 200']);
    expect(scripted.calls).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('meets the limits above it as its provider would', async () => {
    const { experiments, scripted } = chaotic(ANSWER);
    const { book, closed } = aCallLedger();
    const provider = stack(
      // The request goes down, the answer comes back up.
      timeout({ firstTokenMs: 1_000, idleMs: 300, totalMs: 5_000 }),
      ledger(book, { priceOf: () => 0, estimateTokens: async () => 1 }),
      chaos(experiments),
      scripted.provider,
    );
    const collected = collect(provider, asking('latency=30000'));
    await vi.runAllTimersAsync();
    const { error, events } = await collected;
    expect(error?.code).toBe('timeout_ttft');
    expect(wayOf(events)).toEqual(['chaos latency 1000', 'attempt timeout_ttft 1000']);
    expect(closed.map(({ call }) => call.outcome)).toEqual(['timeout_ttft']);
  });

  test('leaves no timer and no open call behind, wherever its reader stops', async () => {
    const header = fc.constantFrom(
      'latency=500',
      'latency=500;jitter=500;cut=1',
      'error=overloaded',
      'cut=2',
      'cut=9',
    );
    await fc.assert(
      fc.asyncProperty(
        anyScript,
        header,
        fc.integer({ min: 1, max: 8 }),
        async (script, asked, eventsMax) => {
          const { provider, scripted } = chaotic(script);
          expect(await readSome(provider, asking(asked), eventsMax)).toBe(0);
          expect(scripted.calls.every(({ closed }) => closed === 1)).toBe(true);
        },
      ),
    );
  });
});
