import { getEventListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { bulkhead } from '../../src/layers/bulkhead.ts';
import { aRequest } from '../a-request.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { scriptedProvider } from '../scripted-provider.ts';

type Limits = Parameters<typeof bulkhead>[0];

type Visit = {
  readonly arrivesMs: number;
  readonly pauseMs: number;
  readonly fails: boolean;
  /** Leaves by an abort, so long after it came; or never. */
  readonly abortsMs: number | undefined;
  /** Leaves by reading no further, after so many events. */
  readonly eventsMax: number;
};

const anyLimits: fc.Arbitrary<Limits> = fc.record({
  concurrentMax: fc.integer({ min: 1, max: 3 }),
  queuedMax: fc.nat(4),
  queueMs: fc.integer({ min: 1, max: 200 }),
});

const anyVisit: fc.Arbitrary<Visit> = fc.record({
  arrivesMs: fc.nat(300),
  pauseMs: fc.nat(200),
  fails: fc.boolean(),
  abortsMs: fc.option(fc.nat(300), { nil: undefined }),
  eventsMax: fc.integer({ min: 1, max: 4 }),
});

const named = (index: number) => aRequest({ context: { requestId: String(index) } });

/** Answers each visit as it wants it, takes its time to close, and sees who is in. */
const observedProvider = (visits: readonly Visit[]) => {
  const seen = { inside: 0, insideMax: 0, started: [] as number[] };
  const provider: ChatProvider = {
    name: 'observed',
    stream: async function* (request, signal) {
      const index = Number(request.context.requestId);
      const { pauseMs = 1, fails = false } = visits[index] ?? {};
      const wait = { type: 'wait', ms: pauseMs } as const;
      const last = fails ? ({ type: 'fail', error: new ChatError('cut') } as const) : finish();
      seen.started.push(index);
      seen.inside += 1;
      seen.insideMax = Math.max(seen.insideMax, seen.inside);
      try {
        const script = [wait, text('a'), wait, last];
        yield* scriptedProvider(script).provider.stream(request, signal);
      } finally {
        await delay(5);
        seen.inside -= 1;
      }
    },
  };
  return { provider, seen };
};

/** One visit from its arrival to its end, however it ends; how many listeners it left behind. */
const visited = async (provider: ChatProvider, visit: Visit, index: number): Promise<number> => {
  const { signal, abort } = controller();
  await delay(visit.arrivesMs);
  const leaving = visit.abortsMs === undefined ? undefined : setTimeout(abort, visit.abortsMs);
  let events = 0;
  try {
    for await (const _ of provider.stream(named(index), signal)) {
      events += 1;
      if (events >= visit.eventsMax) break;
    }
  } catch {
    // How it ended is told elsewhere: here it matters that nothing is lost by it.
  }
  clearTimeout(leaving);
  return getEventListeners(signal, 'abort').length;
};

const controller = () => {
  const caller = new AbortController();
  return { signal: caller.signal, abort: () => caller.abort('stopped') };
};

const settled = async <Value>(promises: readonly Promise<Value>[]) => {
  const all = Promise.all(promises);
  await vi.runAllTimersAsync();
  return all;
};

describe('the bulkhead layer, whoever comes, leaves or fails when', () => {
  useFakeTime();

  test('never has more open than it may, lets nobody push in and loses nothing', async () => {
    const anyVisits = fc.array(anyVisit, { minLength: 1, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(anyLimits, anyVisits, async (limits, visits) => {
        const { provider: inner, seen } = observedProvider(visits);
        const provider = bulkhead(limits)(inner);
        const listeners = await settled(visits.map((each, i) => visited(provider, each, i)));

        expect(seen.insideMax).toBeLessThanOrEqual(limits.concurrentMax);
        expect(seen.inside).toBe(0);
        expect(Math.max(...listeners)).toBe(0);
        expect(vi.getTimerCount()).toBe(0);
        const arrival = (index: number) => visits[index]?.arrivesMs ?? 0;
        const inOrder = seen.started.toSorted((a, b) => arrival(a) - arrival(b) || a - b);
        expect(seen.started).toEqual(inOrder);
      }),
      { numRuns: 300 },
    );
  });

  test('has all of its slots again when everybody is gone', async () => {
    const anyVisits = fc.array(anyVisit, { minLength: 1, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(anyLimits, anyVisits, async (limits, visits) => {
        const { provider: inner, seen } = observedProvider(visits);
        const provider = bulkhead(limits)(inner);
        await settled(visits.map((each, i) => visited(provider, each, i)));

        const before = seen.started.length;
        const { signal } = controller();
        const all = Array.from({ length: limits.concurrentMax }, (_, index) =>
          provider.stream(named(visits.length + index), signal)[Symbol.asyncIterator](),
        );
        const firsts = all.map((stream) => stream.next());
        // At once: nobody has had time to wait.
        expect(seen.started.length - before).toBe(limits.concurrentMax);
        await settled(firsts);
        await settled(all.map(async (stream) => void (await stream.return?.())));
      }),
    );
  });
});
