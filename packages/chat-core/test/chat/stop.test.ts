import { describe, expect, test, vi } from 'vitest';
import { stop } from '../../src/chat/stop.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { generationMemory } from '../../src/stores/memory/generation-memory.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { aGeneration } from '../a-generation.ts';
import { text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';

describe('to stop an answer', () => {
  test('stops it for real: upstream too, and its text is kept', async () => {
    const { ask, read, dependencies, calls, conversations } = aChat({
      script: [text('Olá, '), { type: 'silence' }],
    });
    const { generation } = await ask();
    await read(generation.id, 0, 1);
    expect(await stop(dependencies, OWNER, generation.id)).toBe('stopped');
    expect(calls[0]?.signal.aborted).toBe(true);
    expect((await read(generation.id)).at(-1)).toMatchObject({ summary: { reason: 'stopped' } });
    const { items } = await conversations.messages(OWNER, generation.conversationId, { limit: 9 });
    expect(items.at(-1)).toMatchObject({ content: 'Olá, ', status: 'stopped' });
  });

  test('may be asked again and again', async () => {
    const { ask, read, dependencies } = aChat({ script: [{ type: 'silence' }] });
    const { generation } = await ask();
    for (let time = 0; time < 3; time += 1) {
      expect(await stop(dependencies, OWNER, generation.id)).toBe('stopped');
    }
    await read(generation.id);
    expect(await stop(dependencies, OWNER, generation.id)).toBe('stopped');
  });

  test('changes nothing about one that has ended', async () => {
    const { ask, live, dependencies, generations } = aChat();
    const { generation } = await ask();
    await vi.waitUntil(() => live.running() === 0);
    expect(await stop(dependencies, OWNER, generation.id)).toBe('completed');
    expect(await generations.find(OWNER, generation.id)).toMatchObject({ status: 'completed' });
  });

  test.each([
    ['what does not exist', OWNER, 'nowhere'],
    ["somebody else's answer", 'owner-2', undefined],
  ])('does not find %s', async (_what, ownerId, id) => {
    const { ask, dependencies, calls } = aChat({ script: [{ type: 'silence' }] });
    const { generation } = await ask();
    await expect(stop(dependencies, ownerId, id ?? generation.id)).rejects.toMatchObject({
      code: 'generation_not_found',
    });
    expect(calls[0]?.signal.aborted).toBe(false);
  });

  test('that another process writes waits until that one has ended it', async () => {
    const memory = generationMemory();
    const writer = memoryGenerationStore(memory);
    const { id } = aGeneration();
    await writer.open(aGeneration());
    const { dependencies } = aChat({ generations: memoryGenerationStore(memory) });
    const stopped = stop(dependencies, OWNER, id);
    await vi.waitUntil(async () => (await writer.beat()).stopRequested.includes(id));
    await writer.finish(id, 'stopped', [{ seq: 1, kind: 'error', code: 'interrupted' }]);
    expect(await stopped).toBe('stopped');
  });
});

describe('to stop an answer whose end does not come', () => {
  useFakeTime();

  test('says after two seconds that it still runs: of another process', async () => {
    const memory = generationMemory();
    await memoryGenerationStore(memory).open(aGeneration());
    const { dependencies } = aChat({ generations: memoryGenerationStore(memory) });
    const stopped = stop(dependencies, OWNER, aGeneration().id);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await stopped).toBe('running');
  });

  test('says after two seconds that it still runs: while the store is away', async () => {
    const generations = {
      ...memoryGenerationStore(),
      finish: async () => Promise.reject(new ChatError('store_unavailable')),
    };
    const { ask, dependencies, calls } = aChat({ generations, script: [{ type: 'silence' }] });
    const { generation } = await ask();
    const stopped = stop(dependencies, OWNER, generation.id);
    expect(calls[0]?.signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await stopped).toBe('running');
  });
});

describe('to stop a question that is still under way', () => {
  useFakeTime();
  const generationId = 'generation-7';

  const stoppedBefore = async (waitMs: number) => {
    const chat = aChat({ script: [text('Oi'), { type: 'silence' }] });
    await expect(stop(chat.dependencies, OWNER, generationId)).rejects.toMatchObject({
      code: 'generation_not_found',
    });
    await vi.advanceTimersByTimeAsync(waitMs);
    return chat;
  };

  test('stops it when it comes: no provider is asked', async () => {
    const { ask, calls, read, dependencies } = await stoppedBefore(59_000);
    await ask({ generationId });
    expect(await read(generationId)).toMatchObject([
      { seq: 1, kind: 'done', summary: { reason: 'stopped', costUsd: 0 } },
    ]);
    expect(calls).toEqual([]);
    expect(await stop(dependencies, OWNER, generationId)).toBe('stopped');
  });

  test('is forgotten after a minute', async () => {
    const { ask, calls } = await stoppedBefore(60_000);
    await ask({ generationId });
    expect(calls).toHaveLength(1);
  });

  test('touches neither other questions nor other people', async () => {
    const { ask, calls } = await stoppedBefore(0);
    await ask();
    await ask({ generationId, ownerId: 'owner-2' });
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([false, false]);
  });
});
