import { describe, expect, test, vi } from 'vitest';
import { removeAll } from '../../src/chat/remove-all.ts';
import { generationMemory } from '../../src/stores/memory/generation-memory.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { aChat } from './a-chat.ts';

const ALL = { limit: 100 };

describe('to remove everything of an owner’s', () => {
  useFakeTime();

  test('stops what is being answered to them and leaves no conversation, only theirs', async () => {
    const { ask, live, dependencies, conversations, calls } = aChat({
      script: [text('Oi'), { type: 'silence' }],
    });
    await ask();
    await ask();
    const other = await ask({ ownerId: 'owner-2' });
    await removeAll(dependencies, 'owner-1');
    expect(live.running()).toBe(1);
    expect(calls.map(({ closed }) => closed)).toEqual([1, 1, 0]);
    expect((await conversations.list('owner-1', ALL)).items).toEqual([]);
    expect((await conversations.list('owner-2', ALL)).items).toMatchObject([
      { id: other.generation.conversationId },
    ]);
    live.stopThese([other.generation.id]);
    await vi.waitUntil(() => live.running() === 0);
  });

  test('stops what another process is answering to them', async () => {
    const memory = generationMemory();
    const generations = memoryGenerationStore(memory);
    const other = aChat({ generations, script: [{ type: 'silence' }] });
    const { generation } = await other.ask();
    const here = aChat({ generations: memoryGenerationStore(memory) });
    const removing = removeAll(here.dependencies, 'owner-1');
    await vi.advanceTimersByTimeAsync(100);
    expect((await generations.beat()).stopRequested).toEqual([generation.id]);
    await other.live.stop('owner-1', generation.id);
    await vi.advanceTimersByTimeAsync(1_000);
    await removing;
  });

  test('may be repeated', async () => {
    const { dependencies } = aChat();
    await removeAll(dependencies, 'owner-1');
    await removeAll(dependencies, 'owner-1');
  });
});
