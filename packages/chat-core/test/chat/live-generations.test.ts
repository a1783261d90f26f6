import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isTerminal } from '../../src/chat/is-terminal.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { generationMemory } from '../../src/stores/memory/generation-memory.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { anyScript } from '../any-script.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import type { Step } from '../scripted-provider.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const ALL = { limit: 100 };
const silence: Step = { type: 'silence' };
const wait = (ms: number): Step => ({ type: 'wait', ms });
const slow = (ms: number) => [text('Oi'), wait(ms), text('!'), finish()];

describe('the answers that a process is writing', () => {
  useFakeTime();

  test('are counted, in all and by owner, until they have ended', async () => {
    const { ask, live } = aChat({ script: slow(1_000) });
    await ask();
    await ask();
    await ask({ ownerId: 'owner-2' });
    expect([live.running(), live.running(OWNER), live.running('owner-2')]).toEqual([3, 2, 1]);
    expect(live.running('owner-3')).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(live.running()).toBe(0);
  });

  test('are shown to their owner alone', async () => {
    const { ask, live } = aChat({ script: [silence] });
    const { generation } = await ask();
    expect(live.find(OWNER, generation.id)).toBeDefined();
    expect(live.find('owner-2', generation.id)).toBeUndefined();
    expect(live.find(OWNER, 'nowhere')).toBeUndefined();
  });

  test('can be read from memory for half a minute after their end, and then no more', async () => {
    const { ask, live } = aChat();
    const { generation } = await ask();
    await vi.advanceTimersByTimeAsync(29_900);
    expect(live.find(OWNER, generation.id)?.log.events.at(-1)).toMatchObject({ kind: 'done' });
    await vi.advanceTimersByTimeAsync(200);
    expect(live.find(OWNER, generation.id)).toBeUndefined();
  });

  test('go out in frames of 40 ms, and of 200 ms when there are more than 200', async () => {
    const words = Array.from({ length: 20 }, (_, index) => [text(`${index} `), wait(20)]).flat();
    const framesOf = async (others: number) => {
      const { ask, live } = aChat({
        script: [...words, finish()],
        limits: { runningMax: 1_000, runningPerOwnerMax: 1_000 },
      });
      const { generation } = await ask();
      for (let other = 0; other < others; other += 1) await ask({ ownerId: 'owner-2' });
      await vi.advanceTimersByTimeAsync(1_000);
      const events = live.find(OWNER, generation.id)?.log.events ?? [];
      return events.filter(({ kind }) => kind === 'delta').length;
    };
    expect(await framesOf(0)).toBeGreaterThan(8);
    expect(await framesOf(200)).toBeLessThan(6);
  });
});

describe('to stop an answer', () => {
  useFakeTime();

  test('aborts the call of its provider at once', async () => {
    const { ask, live, calls } = aChat({ script: [text('Oi'), silence] });
    const { generation } = await ask();
    await vi.advanceTimersByTimeAsync(10);
    const ended = live.stop(OWNER, generation.id);
    expect(calls[0]?.signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(calls[0]?.closed).toBe(1);
    expect(await ended).toBe('stopped');
  });

  test('works before its first token', async () => {
    const { ask, live, read } = aChat({ script: [silence] });
    const { generation } = await ask();
    void live.stop(OWNER, generation.id);
    expect(await read(generation.id)).toMatchObject([
      { seq: 1, kind: 'done', summary: { reason: 'stopped' } },
    ]);
  });

  test('leaves every other answer alone', async () => {
    const { ask, live, calls } = aChat({ script: [silence] });
    const { generation } = await ask();
    await ask();
    void live.stop(OWNER, generation.id);
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  test.each([
    ['of somebody else', 'owner-2', undefined],
    ['that is not here', OWNER, 'nowhere'],
  ])('%s does nothing', async (_what, ownerId, id) => {
    const { ask, live, calls } = aChat({ script: [silence] });
    const { generation } = await ask();
    expect(live.stop(ownerId, id ?? generation.id)).toBeUndefined();
    expect(calls[0]?.signal.aborted).toBe(false);
  });

  test('that has ended does nothing', async () => {
    const { ask, live, generations } = aChat();
    const { generation } = await ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(live.stop(OWNER, generation.id)).toBeUndefined();
    expect(await generations.find(OWNER, generation.id)).toMatchObject({ status: 'completed' });
  });

  test('and all of an owner’s waits until they have ended', async () => {
    const { ask, live, generations } = aChat({ script: [text('Oi'), silence] });
    const one = (await ask()).generation;
    const other = (await ask()).generation;
    const stranger = (await ask({ ownerId: 'owner-2' })).generation;
    const statusOf = async (ownerId: string, id: string) =>
      (await generations.find(ownerId, id))?.status;
    await live.stopAll(OWNER);
    expect(await statusOf(OWNER, one.id)).toBe('stopped');
    expect(await statusOf(OWNER, other.id)).toBe('stopped');
    expect(await statusOf('owner-2', stranger.id)).toBe('running');
  });
});

describe('an answer that others have ended', () => {
  useFakeTime();

  test('aborts its provider with the next frames, and is told as interrupted', async () => {
    const memory = generationMemory();
    const generations = memoryGenerationStore(memory);
    const { ask, calls, read, live } = aChat({ generations, script: [text('Oi'), silence] });
    const other = await ask();
    const { generation } = await ask();
    await vi.advanceTimersByTimeAsync(100);
    const reading = read(generation.id);
    await generations.forget(OWNER, generation.conversationId);
    await vi.advanceTimersByTimeAsync(100);
    expect((await reading).at(-1)).toMatchObject({ code: 'interrupted' });
    expect(calls.map(({ closed }) => closed)).toEqual([0, 1]);
    expect(live.find(OWNER, other.generation.id)?.log.events).toHaveLength(1);
  });

  test('changes nothing of what they wrote, however it goes on', async () => {
    const memory = generationMemory();
    const generations = memoryGenerationStore(memory);
    const { ask, calls } = aChat({ generations, script: slow(1_000) });
    const { generation } = await ask();
    await vi.advanceTimersByTimeAsync(300);
    const sibling = memoryGenerationStore(memory);
    await sibling.reap();
    const reaped = await sibling.events(generation.id, 0, 100);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls[0]?.closed).toBe(1);
    expect(await sibling.events(generation.id, 0, 100)).toEqual(reaped);
    expect(await sibling.find(OWNER, generation.id)).toMatchObject({ status: 'interrupted' });
  });
});

describe('to drain a process', () => {
  useFakeTime();

  const draining = async (script: readonly Step[], graceMs: number) => {
    const chat = aChat({ script });
    const { generation } = await chat.ask();
    const startedAtMs = performance.now();
    let drainedAfterMs: number | undefined;
    const drained = chat.live.drain(graceMs).then(() => {
      drainedAfterMs = performance.now() - startedAtMs;
    });
    expect(chat.live.draining()).toBe(true);
    return { ...chat, generation, drained, afterMs: () => drainedAfterMs };
  };

  test('takes no time when nothing is being written', async () => {
    const { live } = aChat();
    expect(live.draining()).toBe(false);
    await live.drain(60_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('lets an answer end within its grace', async () => {
    const { generations, generation, drained, afterMs } = await draining(slow(3_000), 10_000);
    await vi.advanceTimersByTimeAsync(4_000);
    await drained;
    expect(afterMs()).toBeLessThan(3_500);
    expect(await generations.find(OWNER, generation.id)).toMatchObject({ status: 'completed' });
  });

  test('ends an answer that takes longer as interrupted, text kept, and tells it', async () => {
    const { generations, generation, drained, afterMs, read, conversations, calls } =
      await draining([text('Oi'), silence], 10_000);
    await vi.advanceTimersByTimeAsync(10_500);
    await drained;
    expect(afterMs()).toBeLessThan(10_500);
    expect(calls[0]?.closed).toBe(1);
    expect(await generations.find(OWNER, generation.id)).toMatchObject({ status: 'interrupted' });
    expect((await read(generation.id)).at(-1)).toMatchObject({ code: 'interrupted' });
    const { items } = await conversations.messages(OWNER, generation.conversationId, ALL);
    expect(items.at(-1)).toMatchObject({ content: 'Oi', status: 'interrupted' });
  });

  test('gives the last writes five seconds, and goes without them', async () => {
    const { live, ask } = aChat({
      script: [silence],
      generations: {
        ...memoryGenerationStore(),
        finish: async () => Promise.reject(new ChatError('store_unavailable')),
      },
    });
    await ask();
    let isDrained = false;
    const drained = live.drain(1_000).then(() => {
      isDrained = true;
    });
    await vi.advanceTimersByTimeAsync(5_999);
    expect(isDrained).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await drained;
  });
});

describe('any race of end, stop and drain', () => {
  useFakeTime();

  test('has one end, dense numbers, and nothing after the end', async () => {
    const race = fc.record({
      script: anyScript,
      stopAtMs: fc.option(fc.nat(8_000)),
      stopAgainAtMs: fc.option(fc.nat(8_000)),
      drainAtMs: fc.option(fc.nat(8_000)),
      graceMs: fc.nat(2_000),
      storeAwayMs: fc.nat(1_000),
    });
    await fc.assert(
      fc.asyncProperty(race, async ({ script, storeAwayMs, ...at }) => {
        const stored = memoryGenerationStore();
        const backAtMs = performance.now() + storeAwayMs;
        const reachable = () => {
          if (performance.now() < backAtMs) throw new ChatError('store_unavailable');
        };
        const chat = aChat({
          script,
          generations: {
            ...stored,
            append: async (batch) => {
              reachable();
              return stored.append(batch);
            },
            finish: async (...all) => {
              reachable();
              return stored.finish(...all);
            },
          },
        });
        const { generation } = await chat.ask();
        const stop = () => void chat.live.stop(OWNER, generation.id);
        if (at.stopAtMs !== null) setTimeout(stop, at.stopAtMs);
        if (at.stopAgainAtMs !== null) setTimeout(stop, at.stopAgainAtMs);
        if (at.drainAtMs !== null) {
          setTimeout(() => void chat.live.drain(at.graceMs), at.drainAtMs);
        }
        const reading = chat.read(generation.id);
        await vi.advanceTimersByTimeAsync(12_000);
        // A provider that never says a word and is never stopped goes on: stop it now.
        stop();
        await vi.advanceTimersByTimeAsync(12_000);

        const told = await reading;
        expect(told.map(({ seq }) => seq)).toEqual(told.map((_, index) => index + 1));
        expect(told.filter(isTerminal)).toEqual(told.slice(-1));
        expect(await stored.events(generation.id, 0, 1_000)).toEqual(told);
        expect(chat.live.running()).toBe(0);
        expect(chat.calls.map(({ closed }) => closed)).toEqual([1]);

        const ended = await stored.find(OWNER, generation.id);
        const { items } = await chat.conversations.messages(OWNER, generation.conversationId, ALL);
        expect(ended?.status).not.toBe('running');
        expect(items.at(-1)?.status).toBe(ended?.status);
        await stored.append([
          {
            generationId: generation.id,
            event: { seq: told.length + 1, kind: 'delta', text: 'x' },
          },
        ]);
        expect(await stored.events(generation.id, 0, 1_000)).toEqual(told);
      }),
    );
  });
});
