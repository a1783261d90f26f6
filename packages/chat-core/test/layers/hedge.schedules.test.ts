import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { failover } from '../../src/layers/failover.ts';
import { hedge } from '../../src/layers/hedge.ts';
import { aRequest } from '../a-request.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import type { Step } from '../scripted-provider.ts';
import { scriptedTargets } from '../scripted-targets.ts';

const TARGETS = ['a', 'b', 'c'] as const;
const PIECES = 3;

/** What one call does: how long until its first token and between two, and how it ends. */
const anyCall = fc.record({
  firstMs: fc.nat(1_000),
  eachMs: fc.nat(300),
  ending: fc.constantFrom('whole', 'whole', 'whole', 'silent', 'refused', 'cut', 'mute'),
});

/** What one reader does: when it comes, and when or at which event it leaves. */
const anyReader = fc.record({
  afterMs: fc.nat(400),
  eventsMax: fc.oneof(fc.constant(99), fc.integer({ min: 1, max: 8 })),
  abortMs: fc.oneof(fc.constant(20_000), fc.nat(1_500)),
  pauseMs: fc.oneof(fc.constant(0), fc.nat(400)),
});

type PlanOf<Plans> = Plans extends fc.Arbitrary<infer Plan> ? Plan : never;
type CallPlan = PlanOf<typeof anyCall>;
type ReaderPlan = PlanOf<typeof anyReader>;

const failing = (code: 'overloaded' | 'cut'): Step => ({
  type: 'fail',
  error: new ChatError(code),
});

/** Every call says other words, so that the words tell whose they are. */
const scriptOf = (words: readonly string[], { firstMs, eachMs, ending }: CallPlan) => {
  const pieces = words.flatMap((word): Step[] => [text(word), { type: 'wait', ms: eachMs }]);
  const ends: Record<CallPlan['ending'], readonly Step[]> = {
    whole: [...pieces, finish()],
    silent: [...pieces, { type: 'silence' }],
    refused: [failing('overloaded')],
    cut: [...pieces, failing('cut')],
    mute: [{ type: 'silence' }],
  };
  return [{ type: 'wait', ms: firstMs } as const, ...ends[ending]];
};

const wordsOf = (target: string, call: number) =>
  Array.from({ length: PIECES }, (_, i) => `${target}${call}.${i} `);

const pausing = (ms: number) =>
  ms === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, ms));

/** Reads as planned, and says what was read and what was left behind on the caller's signal. */
const readAs = async (provider: ChatProvider, plan: ReaderPlan, requestId: string) => {
  await pausing(plan.afterMs);
  const attempts = { count: 0, calls: [], inFlight: new Set<string>() };
  const request = aRequest({ context: { requestId, attempts } });
  const caller = new AbortController();
  const timer = setTimeout(() => caller.abort('stopped'), plan.abortMs);
  const events: ChatEvent[] = [];
  let error: unknown;
  try {
    for await (const event of provider.stream(request, caller.signal)) {
      events.push(event);
      if (events.length >= plan.eventsMax) break;
      await pausing(plan.pauseMs);
    }
  } catch (thrown) {
    error = thrown;
  } finally {
    clearTimeout(timer);
  }
  return { events, error, attempts, listeners: getEventListeners(caller.signal, 'abort').length };
};

type Targets = ReturnType<typeof scriptedTargets>;

const INNERS = {
  'what failover promises it': ({ provider }: Targets) => provider,
  'failover itself': ({ targets: [first, ...others] }: Targets) =>
    failover(first as ChatProvider, ...others),
};

describe.for(Object.entries(INNERS))('the hedge layer under any schedule, above %s', (of) => {
  useFakeTime();
  const [name, inner] = of;

  test('hands over the words of one call, books all, leaves nothing open', async () => {
    let hedges = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCall, { minLength: 1, maxLength: 12 }),
        fc.array(anyReader, { minLength: 4, maxLength: 16 }),
        fc.integer({ min: 1, max: TARGETS.length }),
        fc.constantFrom(0.05, 0.5),
        async (plans, readers, targetsMax, extraCallsShare) => {
          const targets = scriptedTargets(scriptsOf(plans, targetsMax));
          const { asked, closed } = targets;
          const provider = hedge({ floorMs: 50, samplesMin: 1, extraCallsShare })(inner(targets));
          const reading = Promise.all(
            readers.map((plan, i) => readAs(provider, plan, `request-${i}`)),
          ).then((read) => ({ read, timers: vi.getTimerCount() }));
          await vi.runAllTimersAsync();
          const { read, timers } = await reading;

          expect(timers).toBe(0);
          expect(closed()).toEqual(asked.map(() => 1));
          expect(asked.filter(({ twice }) => twice)).toEqual([]);
          read.forEach(expectWhole);
          if (name === 'failover itself') return;
          // Here every call but the first of a request is a hedge.
          const extra = asked.length - new Set(asked.map(({ requestId }) => requestId)).size;
          expect(extra).toBeLessThanOrEqual(5 + readers.length * extraCallsShare);
          hedges += extra;
        },
      ),
      { numRuns: 150 },
    );
    if (name !== 'failover itself') expect(hedges).toBeGreaterThan(50);
  });
});

const scriptsOf = (plans: readonly CallPlan[], targetsMax: number) =>
  Object.fromEntries(
    TARGETS.slice(0, targetsMax).map((target, i) => [
      target,
      (call: number) =>
        scriptOf(wordsOf(target, call), plans[(call * 5 + i) % plans.length] as CallPlan),
    ]),
  );

/** What was read is the beginning of one call's words, and all of them where it says so. */
const expectWhole = ({
  events,
  error,
  attempts,
  listeners,
}: Awaited<ReturnType<typeof readAs>>) => {
  if (error !== undefined) expect(error).toBeInstanceOf(ChatError);
  expect(listeners).toBe(0);
  expect([...attempts.inFlight]).toEqual([]);
  const words = events.flatMap((event) => (event.type === 'text-delta' ? [event.text] : []));
  const [, target = '', call = 0] = /^([abc])(\d+)/u.exec(words[0] ?? '') ?? [];
  expect(words).toEqual(wordsOf(target, Number(call)).slice(0, words.length));
  const last = events.at(-1);
  if (last?.type !== 'finish') return;
  expect(words).toHaveLength(PIECES);
  expect(last.calls.map(({ attempt }) => attempt).sort()).toEqual(
    Array.from({ length: attempts.count }, (_, i) => i + 1),
  );
  expect(last.calls.filter(({ outcome }) => outcome === 'ok')).toHaveLength(1);
};
