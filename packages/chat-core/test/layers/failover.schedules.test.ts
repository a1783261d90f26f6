import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { failover } from '../../src/layers/failover.ts';
import { targetCooldowns } from '../../src/layers/parts/target-cooldowns.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import type { Step } from '../scripted-provider.ts';
import { answering, failing, someTargets } from '../some-targets.ts';

const REPLACEABLE: readonly ChatErrorCode[] = [
  'connect',
  'timeout_ttft',
  'server',
  'overloaded',
  'throttled',
  'quota',
  'credentials',
  'model_not_found',
  'empty',
  'circuit_open',
];

const failure = fc
  .record({
    code: fc.constantFrom(...REPLACEABLE),
    retryAfterMs: fc.option(fc.nat(700_000), { nil: undefined }),
  })
  .map(({ code, retryAfterMs }) => failing(code, { retryAfterMs }));

const script: fc.Arbitrary<readonly Step[]> = fc.oneof(anyScript, failure);
const options = fc.constantFrom({}, { preferHealthy: { firstTokenMs: 500 } });

/** One question: what each target does to it, how much its reader reads, and when it comes. */
const question = fc.record({
  a: script,
  b: script,
  c: script,
  eventsMax: fc.integer({ min: 1, max: 8 }),
  afterMs: fc.nat(60_000),
});

/** Notes when a target is asked while it is still being asked for the same question. */
const watched = (provider: ChatProvider, twice: string[]): ChatProvider => {
  const open = new Set<string>();
  return {
    ...provider,
    stream: async function* (request, signal) {
      const key = request.context.requestId;
      if (open.has(key)) twice.push(`${provider.name} for ${key}`);
      open.add(key);
      try {
        yield* provider.stream(request, signal);
      } finally {
        open.delete(key);
      }
    },
  };
};

describe('failover, whatever happens', () => {
  useFakeTime();

  test('asks nobody twice for one question, and leaves no call, timer or name behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        options,
        fc.array(question, { minLength: 1, maxLength: 6 }),
        async (chosen, questions) => {
          let current = questions[0];
          const targets = someTargets({
            a: () => current?.a ?? [],
            b: () => current?.b ?? [],
            c: () => current?.c ?? [],
          });
          const provider = failover(chosen, ...targets.providers);
          for (const each of questions) {
            current = each;
            await vi.advanceTimersByTimeAsync(each.afterMs);
            const before = targets.asked();
            const request = aRequest();
            expect(await readSome(provider, request, each.eventsMax)).toBe(0);
            const asked = targets.asked().map((count, index) => count - (before[index] ?? 0));
            expect(Math.max(...asked)).toBeLessThanOrEqual(1);
            expect(request.context.attempts.inFlight.size).toBe(0);
          }
          const calls = Object.values(targets.calls).flat();
          expect(calls.every(({ closed }) => closed === 1)).toBe(true);
        },
      ),
    );
  });

  test('no target is asked twice at once, however many calls one question has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ a: script, b: script, c: script }),
        fc.array(fc.nat(4_000), { minLength: 2, maxLength: 4 }),
        async (scripts, startsMs) => {
          const twice: string[] = [];
          const targets = someTargets(scripts);
          const [a, b, c] = targets.providers.map((each) => watched(each, twice));
          const provider = failover(a as ChatProvider, b as ChatProvider, c as ChatProvider);
          const request = aRequest();
          const reading = startsMs.map(async (startMs) => {
            await new Promise((resolve) => setTimeout(resolve, startMs));
            await readSome(provider, request, 8);
          });
          await vi.runAllTimersAsync();
          await Promise.all(reading);
          expect(twice).toEqual([]);
          expect(request.context.attempts.inFlight.size).toBe(0);
        },
      ),
    );
  });

  test('reads the answer of the first who is well, unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(options, fc.array(failure, { maxLength: 2 }), async (chosen, failures) => {
        const scripts = [...failures, answering('well'), answering('later')];
        const named = Object.fromEntries(scripts.map((each, index) => [`t${index}`, each]));
        const { providers, asked } = someTargets(named);
        const { events } = await collect(failover(chosen, ...providers));
        expect(events.filter(({ type }) => type !== 'route')).toEqual(answering('well'));
        expect(asked()).toEqual([...failures.map(() => 1), 1, 0]);
      }),
    );
  });

  test('finishes once and last, or throws a ChatError', async () => {
    await fc.assert(
      fc.asyncProperty(script, script, async (a, b) => {
        const { providers } = someTargets({ a, b });
        const caller = new AbortController();
        const collected = collect(failover(...providers), aRequest(), caller.signal);
        setTimeout(() => caller.abort('stopped'), 60_000);
        await vi.runAllTimersAsync();
        const { events, error } = await collected;
        const finishes = events.filter(({ type }) => type === 'finish');
        expect(finishes).toHaveLength(error === undefined ? 1 : 0);
        if (error === undefined) expect(events.at(-1)?.type).toBe('finish');
        else expect(error).toBeInstanceOf(ChatError);
      }),
    );
  });

  test('X14: of all the cool-downs of a target, the latest end is kept', async () => {
    const moment = fc.record({ hintMs: fc.nat(700_000), afterMs: fc.nat(100_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 8 }), async (moments) => {
        const { providers } = someTargets({ a: answering('a') });
        const cooldowns = targetCooldowns();
        let endMs = 0;
        for (const { hintMs, afterMs } of moments) {
          await vi.advanceTimersByTimeAsync(afterMs);
          const nowMs = performance.now();
          const error = new ChatError('throttled', { retryAfterMs: hintMs });
          cooldowns.start(providers[0], aRequest(), error);
          endMs = Math.max(endMs, nowMs + Math.min(hintMs, 600_000));
          const untilMs = cooldowns.of(providers[0], aRequest())?.untilMs;
          expect(untilMs).toBe(endMs > nowMs ? endMs : undefined);
        }
      }),
    );
  });
});
