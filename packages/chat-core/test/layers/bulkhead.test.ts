import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import { bulkhead } from '../../src/layers/bulkhead.ts';
import { timeout } from '../../src/layers/timeout.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const LIMITS = { concurrentMax: 1, queuedMax: 1, queueMs: 2_000 };
const wait = (ms: number): Step => ({ type: 'wait', ms });
const answer: readonly Step[] = [text('Oi'), wait(1_000), finish()];

const named = (name: string) => aRequest({ context: { requestId: name } });
const open = () => new AbortController().signal;

/** A bulkhead round a scripted provider, and how each of its questions ends. */
const aBulkhead = (limits = LIMITS, script: Parameters<typeof scriptedProvider>[0] = answer) => {
  const scripted = scriptedProvider(script);
  const provider = bulkhead(limits)(scripted.provider);
  const ask = (name = 'anyone', signal = open()) => collect(provider, named(name), signal);
  const asked = () => scripted.calls.map(({ request }) => request.context.requestId);
  return { ...scripted, provider, ask, asked };
};

const wayOf = (events: readonly ChatEvent[]) =>
  events.flatMap((event) =>
    event.type === 'route' && event.step.kind === 'bulkhead'
      ? [`${event.step.outcome} ${event.step.ms}`]
      : [],
  );

describeProvider('the bulkhead layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: bulkhead({ ...LIMITS, queuedMax: 9 })(upstream.provider) };
});

describe('the bulkhead layer', () => {
  useFakeTime();

  test('lets a question through at once while there is room, without a promise of its own', () => {
    const { provider, calls } = aBulkhead();
    void provider.stream(aRequest(), open())[Symbol.asyncIterator]().next();
    expect(calls).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('says nothing on the route of a question that did not wait', async () => {
    const { ask } = aBulkhead();
    const asked = ask();
    await vi.runAllTimersAsync();
    expect(wayOf((await asked).events)).toEqual([]);
  });

  test('holds the slot to the end of the answer, and then gives it to whoever waits', async () => {
    const { ask, calls } = aBulkhead();
    const first = ask();
    const second = ask();
    await vi.advanceTimersByTimeAsync(999);
    expect(calls).toHaveLength(1);
    await vi.runAllTimersAsync();
    expect((await first).error).toBeUndefined();
    expect(await second).toMatchObject({ text: 'Oi', error: undefined });
    expect(wayOf((await second).events)).toEqual(['queued 1000']);
  });

  test('refuses at once when the queue is full', async () => {
    const { ask, calls } = aBulkhead();
    const others = [ask(), ask()];
    const { error, events } = await ask();
    expect(error?.code).toBe('too_busy');
    expect(wayOf(events)).toEqual(['shed 0']);
    await vi.runAllTimersAsync();
    await Promise.all(others);
    expect(calls).toHaveLength(2);
  });

  test('refuses when the wait is over', async () => {
    const { ask, calls } = aBulkhead(LIMITS, [text('Oi'), wait(10_000), finish()]);
    const first = ask();
    const second = ask();
    await vi.advanceTimersByTimeAsync(2_000);
    const { error, events } = await second;
    expect(error?.code).toBe('too_busy');
    expect(wayOf(events)).toEqual(['shed 2000']);
    await vi.runAllTimersAsync();
    await first;
    expect(calls).toHaveLength(1);
  });

  test('may wait without end, where that is wanted', async () => {
    const { ask } = aBulkhead({ ...LIMITS, queueMs: Number.POSITIVE_INFINITY });
    const both = [ask(), ask()];
    await vi.runAllTimersAsync();
    expect((await Promise.all(both)).map(({ text: answered }) => answered)).toEqual(['Oi', 'Oi']);
  });

  test('serves the queue in the order in which it came', async () => {
    const { ask, asked } = aBulkhead({ concurrentMax: 1, queuedMax: 9, queueMs: 60_000 });
    const all = ['a', 'b', 'c', 'd'].map((name) => ask(name));
    // The slot goes from hand to hand: nobody who comes at that moment slips in between.
    await vi.advanceTimersByTimeAsync(1_000);
    all.push(ask('e'));
    await vi.runAllTimersAsync();
    await Promise.all(all);
    expect(asked()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('forgets a question that left the queue, and gives its place to another', async () => {
    const { ask, asked } = aBulkhead();
    const caller = new AbortController();
    const first = ask('first');
    const leaver = ask('leaver', caller.signal);
    caller.abort('stopped');
    expect((await leaver).error).toMatchObject({ code: 'aborted', cause: 'stopped' });
    const third = ask('third');
    await vi.runAllTimersAsync();
    await first;
    expect((await third).error).toBeUndefined();
    expect(asked()).toEqual(['first', 'third']);
  });

  test('does not queue for somebody who has left already', async () => {
    const { ask } = aBulkhead();
    const first = ask();
    expect((await ask('left', AbortSignal.abort())).error?.code).toBe('aborted');
    await vi.runAllTimersAsync();
    await first;
  });

  test.each([
    ['an answer that fails', { type: 'fail', error: new ChatError('cut') }],
    ['a defect', { type: 'fail', error: new Error('bug') }],
  ] as const)('gets its slot back from %s', async (_, failure) => {
    const { ask, calls } = aBulkhead(LIMITS, [text('Oi'), failure]);
    await ask();
    await ask();
    expect(calls).toHaveLength(2);
    expect(calls.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  test('gets its slot back from a reader who leaves, once what is beneath is closed', async () => {
    const { provider, ask, calls } = aBulkhead();
    for await (const _ of provider.stream(aRequest(), open())) break;
    expect(calls[0]?.closed).toBe(1);
    const second = ask();
    await vi.runAllTimersAsync();
    expect(wayOf((await second).events)).toEqual([]);
  });

  test('gets its slot back from a reader who leaves as soon as the wait is over', async () => {
    const { provider, ask, calls } = aBulkhead();
    const first = ask();
    const leaves = (async () => {
      for await (const _ of provider.stream(aRequest(), open())) return;
    })();
    await vi.runAllTimersAsync();
    await Promise.all([first, leaves]);
    const third = ask();
    await vi.runAllTimersAsync();
    expect(wayOf((await third).events)).toEqual([]);
    expect(calls).toHaveLength(2);
  });

  test('gets its slot back from a reader who neither reads nor leaves, by the deadline', async () => {
    const { provider: bulkheaded } = aBulkhead();
    const provider = timeout({ totalMs: 5_000 })(bulkheaded);
    await provider.stream(aRequest(), open())[Symbol.asyncIterator]().next();
    await vi.advanceTimersByTimeAsync(4_000);
    const second = collect(provider);
    await vi.runAllTimersAsync();
    expect(wayOf((await second).events)).toEqual(['queued 1000']);
  });

  test('says when to come back: the queue, at the rate at which slots came free', async () => {
    const { ask } = aBulkhead({ concurrentMax: 2, queuedMax: 3, queueMs: 60_000 });
    const first = [ask(), ask()];
    await vi.runAllTimersAsync();
    await Promise.all(first);
    // Two slots, a second each: with three in the queue, the fourth's turn comes in two seconds.
    const all = Array.from({ length: 5 }, () => ask());
    expect((await ask()).error?.retryAfterMs).toBe(2_000);
    await vi.runAllTimersAsync();
    await Promise.all(all);
  });

  test('follows the answers as they become slower', async () => {
    let seconds = 1;
    const { ask } = aBulkhead({ concurrentMax: 1, queuedMax: 0, queueMs: 60_000 }, () => [
      wait(seconds * 1_000),
      finish(),
    ]);
    const refusedWhileBusy = async () => {
      const busy = ask();
      const { error } = await ask();
      await vi.runAllTimersAsync();
      await busy;
      return error?.retryAfterMs;
    };
    await refusedWhileBusy();
    expect(await refusedWhileBusy()).toBe(1_000);
    seconds = 9;
    await refusedWhileBusy();
    expect(await refusedWhileBusy()).toBe(2_000);
  });

  test('says the patience of its queue while it has seen no answer end', async () => {
    const { ask } = aBulkhead();
    const others = [ask(), ask()];
    expect((await ask()).error?.retryAfterMs).toBe(2_000);
    await vi.runAllTimersAsync();
    await Promise.all(others);
  });

  test('never says to come back at once, even if it has no queue', async () => {
    const { ask } = aBulkhead({ concurrentMax: 1, queuedMax: 0, queueMs: 0 });
    const busy = ask();
    expect((await ask()).error?.retryAfterMs).toBeGreaterThan(0);
    await vi.runAllTimersAsync();
    await busy;
  });

  test('leaves no timer and no open call behind, wherever its reader stops', async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, fc.integer({ min: 1, max: 8 }), async (script, eventsMax) => {
        const { provider, calls } = aBulkhead(LIMITS, script);
        expect(await readSome(provider, aRequest(), eventsMax)).toBe(0);
        expect(calls.map(({ closed }) => closed)).toEqual([1]);
      }),
    );
  });
});
