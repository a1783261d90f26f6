import { describe, expect, test, vi } from 'vitest';
import { createChat } from '../../src/chat/create-chat.ts';
import { createPulse } from '../../src/chat/pulse.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { FollowedEvent } from '../../src/domain/followed-event.ts';
import type { Beat, GenerationStore } from '../../src/domain/generation-store.ts';
import { generationMemory } from '../../src/stores/memory/generation-memory.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { memorySearchIndex } from '../../src/stores/memory/memory-search-index.ts';
import { text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const nothing: Beat = { stopRequested: [], othersGone: false };
const away = new ChatError('store_unavailable');

describe('the pulse of a process', () => {
  useFakeTime();

  const beating = (answer: () => Promise<Beat> = async () => nothing) => {
    const beat = vi.fn(answer);
    const stopThese = vi.fn();
    const takeOver = vi.fn(async () => undefined);
    const listeners = new Set<(id: string) => void>();
    const onStopRequested: GenerationStore['onStopRequested'] = (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    const generations = { beat, onStopRequested };
    const pulse = createPulse({ generations, live: { stopThese }, takeOver });
    const tell = (id: string) => {
      for (const listener of listeners) listener(id);
    };
    return { pulse, beat, stopThese, takeOver, tell, listeners };
  };

  test('beats before anything else, then four times a second, until it is closed', async () => {
    const { pulse, beat } = beating();
    await pulse.start();
    expect(beat).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(beat).toHaveBeenCalledTimes(5);
    pulse.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('cannot begin without its store', async () => {
    const { pulse } = beating(async () => Promise.reject(away));
    await expect(pulse.start()).rejects.toBe(away);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('never has two heartbeats on their way, and goes on after one that failed', async () => {
    const { pulse, beat } = beating();
    await pulse.start();
    const slow = Promise.withResolvers<Beat>();
    beat.mockReturnValueOnce(slow.promise);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(beat).toHaveBeenCalledTimes(2);
    slow.reject(away);
    await vi.advanceTimersByTimeAsync(250);
    expect(beat).toHaveBeenCalledTimes(3);
  });

  test('stops what is asked of it', async () => {
    const { pulse, stopThese } = beating(async () => ({ ...nothing, stopRequested: ['a'] }));
    await pulse.start();
    expect(stopThese).toHaveBeenCalledWith(['a']);
  });

  test('stops at once what it hears of, until it is closed', async () => {
    const { pulse, stopThese, tell, listeners } = beating();
    await pulse.start();
    tell('a');
    expect(stopThese).toHaveBeenLastCalledWith(['a']);
    pulse.close();
    expect(listeners.size).toBe(0);
  });

  test('beats on while it takes over, once at a time, and tries again what failed', async () => {
    const { pulse, beat, takeOver } = beating(async () => ({ ...nothing, othersGone: true }));
    const taking = Promise.withResolvers<undefined>();
    takeOver.mockReturnValueOnce(taking.promise);
    await pulse.start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([beat.mock.calls.length, takeOver.mock.calls.length]).toEqual([5, 1]);
    taking.reject(away);
    await vi.advanceTimersByTimeAsync(250);
    expect(takeOver).toHaveBeenCalledTimes(2);
  });
});

describe('two processes on one store', () => {
  useFakeTime();
  const silence: Step = { type: 'silence' };
  const QUESTION = { ownerId: OWNER, requestId: 'request-1', text: 'Oi?', model: 'evolua' };

  /** Processes with real pulses; each can be made to lose its store, or to stand still. */
  const siblings = () => {
    const memory = generationMemory();
    const conversations = memoryConversationStore();
    const reachable = { store: true, notices: true };
    const start = async (script: readonly Step[] = [text('Oi'), silence]) => {
      const stored = memoryGenerationStore(memory, { staleAfterMs: 1_500 });
      const own = { isFrozen: false };
      const verbs = Object.fromEntries(
        Object.entries(stored).map(([name, verb]) => [
          name,
          async (...all: never[]) => {
            if (!reachable.store || own.isFrozen) throw away;
            return (verb as (...all: never[]) => unknown)(...all);
          },
        ]),
      ) as unknown as GenerationStore;
      const generations: GenerationStore = {
        ...verbs,
        onStopRequested: (listener) =>
          stored.onStopRequested((id) => void (reachable.notices && listener(id))),
      };
      const { dependencies, logger, lines } = aChat({ conversations, generations });
      const { provider, calls } = scriptedProvider(script);
      const chat = createChat({ ...dependencies, search: memorySearchIndex(), provider, logger });
      await chat.recover();
      return { chat, own, calls, lines };
    };
    const statusOf = async (id: string) =>
      (await memoryGenerationStore(memory).find(OWNER, id))?.status;
    return { start, statusOf, reachable, conversations };
  };
  type Process = Awaited<ReturnType<ReturnType<typeof siblings>['start']>>;
  const kill = ({ own }: Process) => {
    own.isFrozen = true;
  };

  test('take the answers of the dead one over within two seconds, text kept', async () => {
    const { start, statusOf, conversations } = siblings();
    const [one, other] = [await start(), await start()];
    await vi.advanceTimersByTimeAsync(5_000);
    const { generation } = await one.chat.ask(QUESTION);
    const spared = (await other.chat.ask(QUESTION)).generation;
    await vi.advanceTimersByTimeAsync(1_000);
    kill(one);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await statusOf(generation.id)).toBe('running');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await statusOf(generation.id)).toBe('interrupted');
    expect(await statusOf(spared.id)).toBe('running');
    const { items } = await conversations.messages(OWNER, generation.conversationId, { limit: 9 });
    expect(items.at(-1)).toMatchObject({ content: 'Oi', status: 'interrupted' });
  });

  test('leave each other alone when one of them starts', async () => {
    const { start, statusOf } = siblings();
    const one = await start();
    const { generation } = await one.chat.ask(QUESTION);
    await start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await statusOf(generation.id)).toBe('running');
  });

  test('find at their start what all before them had left', async () => {
    const { start, statusOf } = siblings();
    const one = await start();
    const { generation } = await one.chat.ask(QUESTION);
    kill(one);
    await vi.advanceTimersByTimeAsync(10_000);
    await start();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await statusOf(generation.id)).toBe('interrupted');
  });

  test.each([500, 1_000, 1_400, 1_600, 5_000, 60_000])(
    'leave each other alone after an outage of the store of %i ms',
    async (outageMs) => {
      const { start, statusOf, reachable } = siblings();
      const one = await start();
      await vi.advanceTimersByTimeAsync(90);
      const other = await start();
      const asked = [await one.chat.ask(QUESTION), await other.chat.ask(QUESTION)];
      await vi.advanceTimersByTimeAsync(5_000);
      reachable.store = false;
      await vi.advanceTimersByTimeAsync(outageMs);
      reachable.store = true;
      await vi.advanceTimersByTimeAsync(10_000);
      for (const { generation } of asked) expect(await statusOf(generation.id)).toBe('running');
    },
  );

  test('still notice who did not come back from it', async () => {
    const { start, statusOf, reachable } = siblings();
    const [one] = [await start(), await start()];
    const { generation } = await one.chat.ask(QUESTION);
    reachable.store = false;
    kill(one);
    await vi.advanceTimersByTimeAsync(10_000);
    reachable.store = true;
    await vi.advanceTimersByTimeAsync(2_250);
    expect(await statusOf(generation.id)).toBe('interrupted');
  });

  test('do not believe the one that stood still: it is fenced off, and tells its reader', async () => {
    const { start, statusOf } = siblings();
    const pausing: Step[] = [text('a'), { type: 'wait', ms: 7_000 }, text('b'), silence];
    const [one, sibling] = [await start(pausing), await start()];
    await vi.advanceTimersByTimeAsync(3_000);
    const { generation } = await one.chat.ask(QUESTION);
    const spared = (await sibling.chat.ask(QUESTION)).generation;
    await vi.advanceTimersByTimeAsync(1_000);
    one.own.isFrozen = true;
    await vi.advanceTimersByTimeAsync(5_000);
    one.own.isFrozen = false;
    const position = { ownerId: OWNER, generationId: generation.id, afterSeq: 0 };
    const here = await one.chat.follow(position, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(5_000);
    const told: FollowedEvent[] = [];
    for await (const event of here) told.push(event);
    expect(told.at(-1)).toMatchObject({ kind: 'error', code: 'interrupted' });
    expect(one.calls[0]?.closed).toBe(1);
    expect(await statusOf(generation.id)).toBe('interrupted');
    expect(await statusOf(spared.id)).toBe('running');
  });

  test('stop for each other at once', async () => {
    const { start, statusOf } = siblings();
    const [one, other] = [await start(), await start()];
    const { generation } = await one.chat.ask(QUESTION);
    const stopped = other.chat.stop(OWNER, generation.id);
    await vi.advanceTimersByTimeAsync(0);
    expect(one.calls[0]?.closed).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(await stopped).toBe('stopped');
    expect(await statusOf(generation.id)).toBe('stopped');
  });

  test('stop for each other within 300 ms when a notice is missed', async () => {
    const { start, statusOf, reachable } = siblings();
    reachable.notices = false;
    const [one, other] = [await start(), await start()];
    await vi.advanceTimersByTimeAsync(100);
    const { generation } = await one.chat.ask(QUESTION);
    const stopped = other.chat.stop(OWNER, generation.id);
    await vi.advanceTimersByTimeAsync(300);
    expect(one.calls[0]?.closed).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(await stopped).toBe('stopped');
    expect(await statusOf(generation.id)).toBe('stopped');
  });

  test('beat until the last answer has ended when they leave, and no longer', async () => {
    const { start, statusOf } = siblings();
    const one = await start([text('Oi'), silence]);
    await start();
    const { generation } = await one.chat.ask(QUESTION);
    const drained = one.chat.drain(10_000);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(await statusOf(generation.id)).toBe('running');
    await vi.advanceTimersByTimeAsync(1_500);
    await drained;
    expect(await statusOf(generation.id)).toBe('interrupted');
  });
});
