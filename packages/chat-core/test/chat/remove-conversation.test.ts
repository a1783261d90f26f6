import { describe, expect, test, vi } from 'vitest';
import { noRelay } from '../../src/chat/no-relay.ts';
import { recover } from '../../src/chat/recover.ts';
import { removeConversation } from '../../src/chat/remove-conversation.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const ALL = { limit: 100 };

describe('to remove a conversation', () => {
  useFakeTime();

  test('takes its messages and its answers along', async () => {
    const { ask, live, dependencies, conversations, generations } = aChat();
    const { generation } = await ask();
    await vi.waitUntil(() => live.running() === 0);
    await removeConversation(dependencies, OWNER, generation.conversationId);
    expect((await conversations.list(OWNER, ALL)).items).toEqual([]);
    expect(await generations.find(OWNER, generation.id)).toBeUndefined();
    expect(await generations.events(generation.id, 0, 10)).toEqual([]);
  });

  test('leaves the others alone', async () => {
    const { ask, live, dependencies, conversations } = aChat();
    const { generation } = await ask();
    const other = await ask();
    await vi.waitUntil(() => live.running() === 0);
    await removeConversation(dependencies, OWNER, generation.conversationId);
    const { items } = await conversations.list(OWNER, ALL);
    expect(items.map(({ id }) => id)).toEqual([other.generation.conversationId]);
  });

  test('stops what is being answered in it', async () => {
    const { ask, live, dependencies, calls } = aChat({ script: [text('Oi'), { type: 'silence' }] });
    const { generation } = await ask();
    await removeConversation(dependencies, OWNER, generation.conversationId);
    expect(calls[0]?.closed).toBe(1);
    expect(live.running()).toBe(0);
  });

  test.each([
    ['what does not exist', OWNER, 'nowhere'],
    ["somebody else's", 'owner-2', undefined],
  ])('does not find %s, and stops nothing', async (_what, ownerId, id) => {
    const { ask, dependencies, calls } = aChat({ script: [{ type: 'silence' }] });
    const { generation } = await ask();
    const removing = removeConversation(dependencies, ownerId, id ?? generation.conversationId);
    await expect(removing).rejects.toMatchObject({ code: 'conversation_not_found' });
    expect(calls[0]?.signal.aborted).toBe(false);
  });

  test('is not undone by an answer whose messages come late, nor by the next start', async () => {
    const conversations = memoryConversationStore();
    let isAway = false;
    const { ask, dependencies, generations, logger } = aChat({
      script: [text('Oi'), { type: 'wait', ms: 100 }, finish()],
      conversations: {
        ...conversations,
        saveMessages: async (messages) => {
          if (isAway) throw new ChatError('store_unavailable');
          await conversations.saveMessages(messages);
        },
      },
    });
    const { generation } = await ask();
    isAway = true;
    await vi.advanceTimersByTimeAsync(1_000);
    await removeConversation(dependencies, OWNER, generation.conversationId);
    isAway = false;
    await vi.advanceTimersByTimeAsync(60_000);
    await recover({ conversations, generations, relay: noRelay, logger });
    expect((await conversations.list(OWNER, ALL)).items).toEqual([]);
    const { items } = await conversations.messages(OWNER, generation.conversationId, ALL);
    expect(items).toEqual([]);
  });
});
