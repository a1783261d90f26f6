import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { circuitBreaker } from '../../src/layers/circuit-breaker.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const LIMITS = { callsMin: 3, failurePercentMax: 50, windowMs: 5_000, resetMs: 1_000 };
const fail = (code: ChatErrorCode): Step => ({ type: 'fail', error: new ChatError(code) });
const healthy: readonly Step[] = [text('Oi'), finish()];

type Plan = {
  readonly atMs: number;
  readonly script: readonly Step[];
  /** When the reader aborts, or after how many events it leaves; else it reads to the end. */
  readonly abortsAfterMs?: number;
  readonly eventsMax?: number;
};

const pause = fc.integer({ min: 0, max: 2_000 }).map((ms): Step => ({ type: 'wait', ms }));
const pieces = fc.array(fc.oneof(pause, fc.constant<Step>(text('a'))), { maxLength: 4 });
const atMs = fc.integer({ min: 0, max: 12_000 });
const telling = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Step>(finish(), fail('bad_request')) },
  { weight: 3, arbitrary: fc.constantFrom<Step>(fail('overloaded'), fail('cut')) },
);
const silent = fc.constantFrom<Step>(fail('throttled'), fail('quota'), fail('credentials'));
const endless: Step = { type: 'silence' };

const scriptOf = (last: fc.Arbitrary<Step>) =>
  fc.tuple(pieces, last).map(([moments, end]): readonly Step[] => [...moments, end]);
/** Calls that say something of the provider, calls that say nothing, and readers who go. */
const telltale = fc.record({ atMs, script: scriptOf(telling) });
const mute = fc.oneof(
  fc.record({ atMs, script: scriptOf(silent) }),
  fc.record({
    atMs,
    script: scriptOf(fc.constant(endless)),
    abortsAfterMs: fc.integer({ min: 0, max: 3_000 }),
  }),
  fc.record({
    atMs,
    script: fc.constant([text('a'), text('b'), endless]),
    eventsMax: fc.constant(1),
  }),
);
const planOf = (calls: fc.Arbitrary<Plan>) => fc.array(calls, { minLength: 10, maxLength: 40 });

/** Runs the calls at their times; what was seen of the breaker on the way. */
const run = async (plans: readonly Plan[]) => {
  let state = 'closed';
  let probes = 0;
  let probesMost = 0;
  const opensMs: number[] = [];
  const startedAtMs = performance.now();
  const scripts = new Map(plans.map((plan, index) => [`${index}`, plan.script]));
  const counting: ChatProvider = {
    name: 'counting',
    stream: async function* (request, signal) {
      const { provider } = scriptedProvider(scripts.get(request.context.requestId) ?? healthy);
      const isProbe = state === 'half-open';
      if (isProbe) probes += 1;
      probesMost = Math.max(probesMost, probes);
      expect(state, 'asked while open').not.toBe('open');
      try {
        yield* provider.stream(request, signal);
      } finally {
        if (isProbe) probes -= 1;
      }
    },
  };
  const provider = circuitBreaker({
    ...LIMITS,
    onStateChange: (_, next) => {
      state = next;
      if (next === 'open') opensMs.push(performance.now() - startedAtMs);
    },
  })(counting);
  const reading = plans.map((plan, index) => follow(provider, `${index}`, plan));
  await vi.runAllTimersAsync();
  await Promise.all(reading);
  return { provider, probesMost, opensMs, stateNow: () => state };
};

const follow = async (provider: ChatProvider, requestId: string, plan: Plan) => {
  await new Promise((resolve) => setTimeout(resolve, plan.atMs));
  const caller = new AbortController();
  if (plan.abortsAfterMs !== undefined) setTimeout(() => caller.abort(), plan.abortsAfterMs);
  let read = 0;
  try {
    for await (const _ of provider.stream(aRequest({ context: { requestId } }), caller.signal)) {
      read += 1;
      if (read === plan.eventsMax) return;
    }
  } catch (error) {
    // An assertion within a provider is no answer's end.
    if (!(error instanceof ChatError)) throw error;
  }
};

describe('a circuit breaker under any schedule of calls', () => {
  useFakeTime();

  test('never has two probes under way, and asks nobody while it is open', async () => {
    await fc.assert(
      fc.asyncProperty(planOf(fc.oneof(telltale, mute)), async (plans) => {
        expect((await run(plans)).probesMost).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('never counts a reader who goes, nor a failure that says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(planOf(telltale), planOf(mute), async (telling, silent) => {
        const [alone] = (await run(telling)).opensMs;
        const [together] = (await run([...telling, ...silent])).opensMs;
        expect(together).toBe(alone);
      }),
    );
  });

  test('can always recover: the first call after the pause is a probe, and closes it', async () => {
    await fc.assert(
      fc.asyncProperty(planOf(fc.oneof(telltale, mute)), async (plans) => {
        const { provider, stateNow } = await run(plans);
        await vi.advanceTimersByTimeAsync(LIMITS.resetMs);
        const wasClosed = stateNow() === 'closed';
        const { events, text: answer } = await collect(provider, aRequest());
        const steps = events.flatMap((event) =>
          event.type === 'route' ? [event.step.outcome] : [],
        );
        expect(answer).toBe('Oi');
        expect(steps).toEqual(wasClosed ? [] : ['probe', 'closed']);
        expect(stateNow()).toBe('closed');
        expect(vi.getTimerCount()).toBe(0);
      }),
    );
  });
});
