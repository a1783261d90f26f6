import { describe, expect, test, vi } from 'vitest';
import { removeAll } from '../../src/chat/remove-all.ts';
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

  test('may be repeated', async () => {
    const { dependencies } = aChat();
    await removeAll(dependencies, 'owner-1');
    await removeAll(dependencies, 'owner-1');
  });
});
