import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { ChaosExperiment } from '../../src/domain/chaos-experiment.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { chaos } from '../../src/layers/chaos.ts';
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

const ANSWER = [text('a'), text('b'), finish()];
const SLOW_CUT = { cut: { afterPieces: 2 } };
const silence: Step = { type: 'silence' };
const wait = (ms: number): Step => ({ type: 'wait', ms });
const failing: readonly Step[] = [{ type: 'fail', error: new ChatError('server') }];
const BUDGET = { badShare: 0.25, windowMs: 10_000, answersMin: 4 };

const askTimes = async (provider: ChatProvider, times: number) => {
  const codes: (string | undefined)[] = [];
  for (let asked = 0; asked < times; asked += 1) codes.push((await collect(provider)).error?.code);
  return codes;
};

/** Repeats its numbers, so that what chance decides can be written down. */
const drawing = (...numbers: readonly number[]) => {
  let drawn = 0;
  return () => {
    drawn += 1;
    return numbers[(drawn - 1) % numbers.length] ?? 0;
  };
};

describeProvider('an answer that an experiment watches', (situation) => {
  const upstream = scriptedUpstream(situation);
  const { experiments } = chaotic([]);
  experiments.start(anExperiment());
  return { ...upstream, provider: experiments.watch(upstream.provider) };
});

describe('an experiment', () => {
  useFakeTime();

  test('strikes while it runs, and tells what it did', async () => {
    const { provider, experiments } = chaotic(ANSWER);
    expect(experiments.status()).toMatchObject({ state: 'idle', latest: undefined });
    experiments.start(anExperiment({ stopWhen: { ...BUDGET, answersMin: 100 } }));
    expect(await askTimes(provider, 2)).toEqual(['overloaded', 'overloaded']);
    expect(experiments.status()).toMatchObject({
      state: 'running',
      ending: undefined,
      latest: {
        experiment: { hypothesis: 'quem lê não percebe', probability: 1 },
        requests: { seen: 2, exposed: 2, now: 0 },
        strikes: { latency: 0, error: 2, cut: 0 },
        answers: { answers: 2, bad: 2 },
      },
    });
  });

  test('does nothing before it has begun, and nothing to requests that are under way', async () => {
    const gate = Promise.withResolvers<void>();
    const script: Step[] = [text('a'), { type: 'until', gate: gate.promise }, text('b'), finish()];
    const { provider, experiments } = chaotic(script);
    const underWay = collect(provider);
    experiments.start(anExperiment({ faults: SLOW_CUT }));
    gate.resolve();
    expect((await underWay).error).toBeUndefined();
    expect(experiments.status().latest?.requests.seen).toBe(0);
  });

  test('strikes nobody whom nobody watches', async () => {
    const { experiments, scripted } = chaotic(ANSWER);
    experiments.start(anExperiment());
    const unwatched = chaos(experiments)(scripted.provider);
    expect(await askTimes(unwatched, 1)).toEqual([undefined]);
  });

  test('strikes only the providers that it aims at', async () => {
    const { provider, experiments } = chaotic(ANSWER, { name: 'google' });
    experiments.start(anExperiment({ targets: ['openai', 'anthropic'] }));
    expect(await askTimes(provider, 1)).toEqual([undefined]);
    experiments.stop();
    experiments.start(anExperiment({ targets: ['google'] }));
    expect(await askTimes(provider, 1)).toEqual(['overloaded']);
  });

  test('strikes a call of an exposed request with its probability', async () => {
    // For each request: exposed, struck or not, and (where struck) the jitter.
    const { provider, experiments } = chaotic(ANSWER, { random: drawing(0, 0.2, 0, 0, 0.4) });
    experiments.start(anExperiment({ probability: 0.3 }));
    expect(await askTimes(provider, 2)).toEqual(['overloaded', undefined]);
    expect(experiments.status().latest?.requests.exposed).toBe(2);
  });

  test('ends when its time is up', async () => {
    const { provider, experiments } = chaotic(ANSWER);
    experiments.start(anExperiment({ durationMs: 1_000, stopWhen: { ...BUDGET, answersMin: 9 } }));
    vi.advanceTimersByTime(999);
    expect(await askTimes(provider, 1)).toEqual(['overloaded']);
    vi.advanceTimersByTime(1);
    expect(await askTimes(provider, 1)).toEqual([undefined]);
    expect(experiments.status()).toMatchObject({ state: 'over', ending: 'time' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('delays nobody beyond its end', async () => {
    const { provider, experiments } = chaotic(ANSWER);
    experiments.start(anExperiment({ faults: { latency: { ms: 5_000 } }, durationMs: 1_000 }));
    const startedAtMs = performance.now();
    const collected = collect(provider);
    await vi.runAllTimersAsync();
    expect((await collected).text).toBe('ab');
    expect(performance.now() - startedAtMs).toBe(1_000);
  });

  test('cuts nobody after its end, exposed before or not', async () => {
    const script: Step[] = [text('a'), { type: 'wait', ms: 2_000 }, text('b'), finish()];
    const { provider, experiments } = chaotic(script);
    experiments.start(anExperiment({ faults: SLOW_CUT, durationMs: 1_000 }));
    const collected = collect(provider);
    await vi.runAllTimersAsync();
    expect((await collected).error).toBeUndefined();
  });

  test('can be stopped at once: those that it delays go on', async () => {
    const { provider, experiments, lines } = chaotic(ANSWER);
    experiments.start(
      anExperiment({ faults: { latency: { ms: 5_000 }, cut: { afterPieces: 1 } } }),
    );
    const collected = collect(provider);
    await vi.advanceTimersByTimeAsync(100);
    experiments.stop();
    expect(await collected).toMatchObject({ text: 'ab', error: undefined });
    expect(vi.getTimerCount()).toBe(0);
    expect(experiments.status()).toMatchObject({ state: 'over', ending: 'stopped' });
    expect(lines.map(({ message }) => message)).toEqual([
      'chaos experiment started',
      'chaos experiment stopped',
    ]);
  });

  test('leaves a request alone that the one before it had exposed', async () => {
    const gate = Promise.withResolvers<void>();
    const { provider, experiments } = chaotic([{ type: 'until', gate: gate.promise }, ...ANSWER]);
    experiments.start(anExperiment({ faults: SLOW_CUT }));
    const exposed = collect(provider);
    experiments.stop();
    experiments.start(anExperiment({ faults: { cut: { afterPieces: 1 } } }));
    gate.resolve();
    expect((await exposed).text).toBe('ab');
    expect(experiments.strikeOn('openai', 'experiment=1')).toBeUndefined();
  });

  test('runs alone', () => {
    const { experiments } = chaotic(ANSWER);
    experiments.start(anExperiment());
    expect(() => experiments.start(anExperiment())).toThrow(
      expect.objectContaining({ code: 'invalid_request', field: 'experiment' }),
    );
    experiments.stop();
    expect(() => experiments.start(anExperiment())).not.toThrow();
  });

  test.each<[string, Partial<ChaosExperiment>]>([
    ['hypothesis', { hypothesis: ' ' }],
    ['faults', { faults: {} }],
    ['faults.latency.ms', { faults: { latency: { ms: 60_001 } } }],
    ['faults.latency.jitterMs', { faults: { latency: { ms: 10, jitterMs: 11 } } }],
    ['faults.error.code', { faults: { error: { code: 'cut' as never } } }],
    ['faults.cut', { faults: { error: { code: 'server' }, cut: { afterPieces: 1 } } }],
    ['faults.cut.afterPieces', { faults: { cut: { afterPieces: 0 } } }],
    ['probability', { probability: 0 }],
    ['blastRadius.share', { blastRadius: { share: 1.01, concurrentMax: 1 } }],
    ['blastRadius.concurrentMax', { blastRadius: { share: 1, concurrentMax: 0 } }],
    ['durationMs', { durationMs: 3_600_001 }],
    ['durationMs', { durationMs: Number.NaN }],
    ['durationMs', { durationMs: undefined as never }],
    ['stopWhen.badShare', { stopWhen: { ...BUDGET, badShare: 0 } }],
    ['stopWhen.windowMs', { stopWhen: { ...BUDGET, windowMs: 0 } }],
    ['stopWhen.answersMin', { stopWhen: { ...BUDGET, answersMin: 0 } }],
  ])('is refused when it is unsafe: %s', (field, changes) => {
    const { experiments } = chaotic(ANSWER);
    expect(() => experiments.start(anExperiment(changes))).toThrow(
      expect.objectContaining({ code: 'invalid_request', field }),
    );
    expect(experiments.status().state).toBe('idle');
  });

  test('stops by itself when the budget burns, once, and stays off', async () => {
    const { provider, experiments, lines } = chaotic(ANSWER);
    experiments.start(anExperiment({ stopWhen: BUDGET }));
    const codes = await askTimes(provider, 8);
    expect(codes.filter((code) => code === 'overloaded')).toHaveLength(4);
    expect(codes.slice(4)).toEqual([undefined, undefined, undefined, undefined]);
    expect(experiments.status()).toMatchObject({ state: 'over', ending: 'budget' });
    expect(lines.filter(({ message }) => message === 'chaos experiment stopped')).toHaveLength(1);
  });

  test('is stopped by what it did not do, too: the budget is that of everybody', async () => {
    const { provider, experiments } = chaotic(failing);
    experiments.start(anExperiment({ targets: ['somebody else'], stopWhen: BUDGET }));
    await askTimes(provider, 4);
    expect(experiments.status().ending).toBe('budget');
  });

  test('has a budget for now and then: what is older than its window is forgiven', async () => {
    const { provider, experiments } = chaotic(failing);
    experiments.start(anExperiment({ targets: ['somebody else'], stopWhen: BUDGET }));
    for (let asked = 0; asked < 8; asked += 1) {
      await askTimes(provider, 1);
      vi.advanceTimersByTime(BUDGET.windowMs / 2);
    }
    expect(experiments.status().state).toBe('running');
  });

  test.each<[string, number, readonly Step[]]>([
    ['in time', 0, [wait(3_000), text('a'), wait(17_000), finish()]],
    ['begun after three seconds', 1, [wait(3_001), text('a'), finish()]],
    ['ended after twenty', 1, [text('a'), wait(20_001), finish()]],
    ['given in an emergency', 1, [text('a'), finish({ degraded: true })]],
    ['without its end', 1, [text('a')]],
    ['that failed', 1, failing],
  ])('judges an answer %s', async (_answer, bad, script) => {
    const { provider, experiments } = chaotic(script);
    experiments.start(anExperiment({ targets: ['somebody else'] }));
    const collected = collect(provider);
    await vi.runAllTimersAsync();
    await collected;
    expect(experiments.status().latest?.answers).toEqual({ answers: 1, bad });
  });

  test('takes a reader who leaves for neither good nor bad', async () => {
    const { provider, experiments } = chaotic([text('a'), silence]);
    experiments.start(anExperiment({ faults: SLOW_CUT }));
    const caller = new AbortController();
    const aborted = collect(provider, aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(1);
    caller.abort('stopped');
    await aborted;
    for await (const _ of provider.stream(aRequest(), new AbortController().signal)) break;
    expect(experiments.status().latest).toMatchObject({
      requests: { seen: 2, exposed: 2, now: 0 },
      answers: { answers: 0, bad: 0 },
    });
  });

  test('leaves those out who asked for chaos themselves', async () => {
    const { provider, experiments } = chaotic(ANSWER);
    experiments.start(anExperiment());
    const { error } = await collect(provider, aRequest({ context: { chaos: 'error=server' } }));
    expect(error?.code).toBe('server');
    expect(experiments.status()).toMatchObject({
      strikesByHeader: { error: 1 },
      latest: { requests: { seen: 0 }, strikes: { error: 0 }, answers: { answers: 0 } },
    });
  });

  test('never exposes more than its share, nor more than so many at once', async () => {
    const blast = fc.record({
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
      concurrentMax: fc.integer({ min: 1, max: 5 }),
    });
    const schedule = fc.array(fc.constantFrom<'ask' | 'answer'>('ask', 'ask', 'answer'), {
      maxLength: 60,
    });
    const chances = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(blast, schedule, chances, async (blastRadius, moves, chance) => {
        const random = () => chance.next().value ?? 0;
        const { provider, experiments, scripted } = chaotic([silence], { random });
        experiments.start(anExperiment({ blastRadius, faults: SLOW_CUT }));
        const callers: AbortController[] = [];
        const asked: Promise<unknown>[] = [];
        for (const move of moves) {
          if (move === 'ask') {
            const caller = new AbortController();
            callers.push(caller);
            asked.push(collect(provider, aRequest(), caller.signal));
          } else callers.shift()?.abort('stopped');
          await vi.advanceTimersByTimeAsync(1);
          const { seen = 0, exposed = 0, now = 0 } = experiments.status().latest?.requests ?? {};
          expect(exposed).toBeLessThanOrEqual(blastRadius.share * seen);
          expect(now).toBeLessThanOrEqual(blastRadius.concurrentMax);
          const marked = scripted.calls.filter(
            ({ request }) => request.context.chaos !== undefined,
          );
          expect(marked).toHaveLength(exposed);
        }
        for (const caller of callers) caller.abort('stopped');
        await Promise.all(asked);
        expect(experiments.status().latest?.requests.now).toBe(0);
      }),
    );
  });

  test('leaves no place taken and no timer behind, wherever its reader stops', async () => {
    const faults = fc.constantFrom<ChaosExperiment['faults']>(
      { latency: { ms: 500, jitterMs: 500 } },
      { latency: { ms: 30_000 }, cut: { afterPieces: 1 } },
      { error: { code: 'connect' } },
      SLOW_CUT,
    );
    await fc.assert(
      fc.asyncProperty(
        anyScript,
        faults,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 10_000 }),
        async (script, chosen, eventsMax, durationMs) => {
          const { provider, scripted, experiments } = chaotic(script, { random: () => 0.5 });
          experiments.start(anExperiment({ faults: chosen, durationMs }));
          const endsAtMs = performance.now() + durationMs;
          const strikes = () => Object.values(experiments.status().latest?.strikes ?? {});
          expect(await readSome(provider, aRequest(), eventsMax)).toBe(0);
          expect(scripted.calls.every(({ closed }) => closed === 1)).toBe(true);
          expect(experiments.status().latest?.requests.now).toBe(0);
          // Whatever comes after the end is left alone.
          vi.advanceTimersByTime(Math.max(0, endsAtMs - performance.now()));
          const before = strikes();
          await readSome(provider, aRequest(), eventsMax);
          expect(strikes()).toEqual(before);
        },
      ),
    );
  });
});
