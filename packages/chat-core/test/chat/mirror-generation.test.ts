import { describe, expect, test, vi } from 'vitest';
import { createMirrors } from '../../src/chat/create-mirrors.ts';
import { follow } from '../../src/chat/follow.ts';
import type { FollowedEvent } from '../../src/domain/followed-event.ts';
import type { GenerationEvent } from '../../src/domain/generation-event.ts';
import { generationMemory } from '../../src/stores/memory/generation-memory.ts';
import { memoryGenerationRelay } from '../../src/stores/memory/memory-generation-relay.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { aGeneration } from '../a-generation.ts';
import { aSummary } from '../a-summary.ts';
import { useFakeTime } from '../fake-time.ts';
import { aChat } from './a-chat.ts';

const delta = (seq: number): GenerationEvent => ({ seq, kind: 'delta', text: `${seq} ` });
const done = (seq: number): GenerationEvent => ({ seq, kind: 'done', summary: aSummary() });

/** A generation that another process writes, and a reader of it here. */
const reading = async (afterSeq = 0) => {
  const memory = generationMemory();
  const writer = memoryGenerationStore(memory);
  const relay = memoryGenerationRelay();
  const generation = aGeneration();
  await writer.open(generation);
  const stored = memoryGenerationStore(memory);
  const generations = { ...stored, events: vi.fn(stored.events) };
  const { live } = aChat();
  const dependencies = { live, generations, mirrors: createMirrors({ generations, relay }) };
  const leaving = new AbortController();
  const told: FollowedEvent[] = [];
  const { ownerId, id } = generation;
  const isOver = (async () => {
    const position = { ownerId, generationId: id, afterSeq };
    for await (const event of await follow(dependencies, position, leaving.signal)) {
      told.push(event);
    }
  })();
  await vi.advanceTimersByTimeAsync(0);
  return {
    told,
    isOver,
    leave: () => leaving.abort(),
    looks: () => generations.events.mock.calls.length,
    reap: generations.reap,
    publish: (...events: readonly GenerationEvent[]) => {
      for (const event of events) relay.publish(id, event);
    },
    keep: (...events: readonly GenerationEvent[]) =>
      writer.append(events.map((event) => ({ generationId: id, event }))),
    finish: (...events: readonly GenerationEvent[]) => writer.finish(id, 'completed', events),
  };
};

describe('an answer that another process writes', () => {
  useFakeTime();

  test('comes by the relay long before the store has it, and the store is left alone', async () => {
    const { told, publish, looks, leave } = await reading();
    const looksBefore = looks();
    for (let seq = 1; seq <= 10; seq += 1) {
      publish(delta(seq));
      await vi.advanceTimersByTimeAsync(150);
      expect(told.at(-1)).toEqual(delta(seq));
    }
    expect(looks()).toBe(looksBefore);
    leave();
  });

  test('has its holes filled from the store', async () => {
    const { told, publish, keep, leave } = await reading();
    publish(delta(1), delta(3));
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual([delta(1)]);
    await keep(delta(1), delta(2), delta(3));
    publish(delta(5));
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([delta(1), delta(2), delta(3)]);
    await keep(delta(4), delta(5));
    publish(delta(6));
    await vi.advanceTimersByTimeAsync(0);
    publish(delta(7));
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toEqual([1, 2, 3, 4, 5].map(delta));
    leave();
  });

  test('ends when the store says so: the relay only says that it is time to look', async () => {
    const { told, publish, keep, finish, isOver } = await reading();
    await keep(delta(1));
    publish(delta(1), { seq: 2, kind: 'error', code: 'interrupted' });
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual([delta(1)]);
    await finish(delta(2), done(3));
    publish(done(3));
    await vi.advanceTimersByTimeAsync(0);
    await isOver;
    expect(told).toEqual([delta(1), delta(2), done(3)]);
  });

  test('that ended before what was relayed of it: its reader is realigned', async () => {
    const { told, publish, keep, reap, isOver } = await reading();
    await keep(delta(1));
    publish(delta(1), delta(2), delta(3));
    await reap();
    await vi.advanceTimersByTimeAsync(300);
    await isOver;
    expect(told).toEqual([
      delta(1),
      delta(2),
      delta(3),
      { seq: 1, kind: 'snapshot', text: '1 ' },
      { seq: 2, kind: 'error', code: 'interrupted' },
    ]);
  });

  test('leaves no timer and no watcher behind when its last reader leaves', async () => {
    const { told, publish, leave, isOver } = await reading();
    leave();
    await isOver;
    publish(delta(1));
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
