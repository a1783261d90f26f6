import { describe, expect, test, vi } from 'vitest';
import { noRelay } from '../../src/chat/no-relay.ts';
import { purgeRemoved } from '../../src/chat/purge-removed.ts';
import { recover } from '../../src/chat/recover.ts';
import { removeConversation } from '../../src/chat/remove-conversation.ts';
import { restoreConversation } from '../../src/chat/restore-conversation.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { generationMemory } from '../../src/stores/memory/generation-memory.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const ALL = { limit: 100 };
const MINUTE_MS = 60_000;
const NOT_FOUND = { code: 'conversation_not_found' };

/** One answered question, and its conversation removed. */
const removed = async () => {
  const chat = aChat();
  const { generation } = await chat.ask();
  await vi.waitUntil(() => chat.live.running() === 0);
  const { conversationId: id } = generation;
  const before = await chat.conversations.find(OWNER, id);
  await removeConversation(chat.dependencies, OWNER, id);
  const messages = async () => (await chat.conversations.messages(OWNER, id, ALL)).items.length;
  return { ...chat, generation, id, before, messages };
};

describe('to remove a conversation', () => {
  useFakeTime();

  test('hides it and its messages, and leaves the others alone', async () => {
    const { ask, id, conversations, messages } = await removed();
    const other = await ask();
    expect((await conversations.list(OWNER, ALL)).items.map((one) => one.id)).toEqual([
      other.generation.conversationId,
    ]);
    expect(await messages()).toBe(0);
    await expect(ask({ conversationId: id })).rejects.toMatchObject(NOT_FOUND);
  });

  test('stops what is being answered in it, and nothing else', async () => {
    const { ask, live, dependencies, calls } = aChat({ script: [text('Oi'), { type: 'silence' }] });
    const { generation } = await ask();
    await ask();
    await removeConversation(dependencies, OWNER, generation.conversationId);
    expect(calls.map(({ closed }) => closed)).toEqual([1, 0]);
    expect(live.running()).toBe(1);
  });

  test('stops what another process is answering in it', async () => {
    const memory = generationMemory();
    const conversations = memoryConversationStore();
    const generations = memoryGenerationStore(memory);
    const other = aChat({ conversations, generations, script: [{ type: 'silence' }] });
    const { generation } = await other.ask();
    const here = aChat({ conversations, generations: memoryGenerationStore(memory) });
    const removing = removeConversation(here.dependencies, OWNER, generation.conversationId);
    await vi.advanceTimersByTimeAsync(100);
    expect((await generations.beat()).stopRequested).toEqual([generation.id]);
    await other.live.stop(OWNER, generation.id);
    await vi.advanceTimersByTimeAsync(1_000);
    await removing;
  });

  test('is done even if what is answered in it can’t be stopped', async () => {
    const generations = memoryGenerationStore();
    const { ask, dependencies, conversations } = aChat({
      generations: {
        ...generations,
        running: async () => Promise.reject(new ChatError('store_unavailable')),
      },
    });
    const { generation } = await ask();
    await removeConversation(dependencies, OWNER, generation.conversationId);
    expect((await conversations.list(OWNER, ALL)).items).toEqual([]);
  });

  test.each([
    ['what does not exist', OWNER, 'nowhere'],
    ["somebody else's", 'owner-2', undefined],
  ])('does not find %s, and stops nothing', async (_what, ownerId, id) => {
    const { ask, dependencies, calls } = aChat({ script: [{ type: 'silence' }] });
    const { generation } = await ask();
    const removing = removeConversation(dependencies, ownerId, id ?? generation.conversationId);
    await expect(removing).rejects.toMatchObject(NOT_FOUND);
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
    const { conversationId: id } = generation;
    isAway = true;
    await vi.advanceTimersByTimeAsync(1_000);
    await removeConversation(dependencies, OWNER, id);
    isAway = false;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    await recover({ conversations, generations, relay: noRelay, logger });
    expect((await conversations.list(OWNER, ALL)).items).toEqual([]);
    expect((await conversations.messages(OWNER, id, ALL)).items).toEqual([]);
    // Taken back, it has what came late.
    await restoreConversation(dependencies, OWNER, id);
    const { items } = await conversations.messages(OWNER, id, ALL);
    expect(items.at(-1)).toMatchObject({ content: 'Oi', status: 'completed' });
  });
});

describe('to take it back', () => {
  useFakeTime();

  test('is possible for ten minutes, and leaves everything as it was', async () => {
    const { dependencies, id, before, conversations, generations, messages, generation } =
      await removed();
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS - 1);
    await purgeRemoved(dependencies);
    expect(await restoreConversation(dependencies, OWNER, id)).toEqual(before);
    expect(await conversations.find(OWNER, id)).toEqual(before);
    expect(await messages()).toBe(2);
    expect(await generations.find(OWNER, generation.id)).toBeDefined();
  });

  test('is impossible afterwards, purged or not', async () => {
    const { dependencies, id } = await removed();
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    const restoring = () => restoreConversation(dependencies, OWNER, id);
    await expect(restoring()).rejects.toMatchObject(NOT_FOUND);
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    await purgeRemoved(dependencies);
    await expect(restoring()).rejects.toMatchObject(NOT_FOUND);
  });

  test('changes nothing where nothing was removed', async () => {
    const { dependencies, id, before } = await removed();
    await restoreConversation(dependencies, OWNER, id);
    expect(await restoreConversation(dependencies, OWNER, id)).toEqual(before);
  });

  test.each([
    ['what does not exist', OWNER, 'nowhere'],
    ["somebody else's", 'owner-2', undefined],
  ])('does not find %s', async (_what, ownerId, given) => {
    const { dependencies, id, conversations } = await removed();
    const restoring = restoreConversation(dependencies, ownerId, given ?? id);
    await expect(restoring).rejects.toMatchObject(NOT_FOUND);
    expect((await conversations.list(OWNER, ALL)).items).toEqual([]);
  });
});

describe('to purge what was removed', () => {
  useFakeTime();

  test('takes it with its messages and answers once nobody can take it back', async () => {
    const { dependencies, id, conversations, generations, generation, messages } = await removed();
    await vi.advanceTimersByTimeAsync(12 * MINUTE_MS);
    await purgeRemoved(dependencies);
    expect(await generations.find(OWNER, generation.id)).toBeUndefined();
    expect(await generations.events(generation.id, 0, 10)).toEqual([]);
    await purgeRemoved(dependencies);
    expect(await conversations.removed(new Date(), 9)).toEqual([]);
    await conversations.restore(OWNER, id, new Date(0));
    expect(await messages()).toBe(0);
  });

  test('takes many, round by round, and nothing that is there', async () => {
    const { dependencies, conversations } = aChat();
    const save = async (id: string) =>
      conversations.save({
        id,
        ownerId: OWNER,
        title: id,
        systemPrompt: null,
        createdAt: new Date(),
        updatedAt: new Date(),
      });
    for (let count = 0; count < 250; count += 1) {
      await save(`${count}`);
      await removeConversation(dependencies, OWNER, `${count}`);
    }
    await save('there');
    await vi.advanceTimersByTimeAsync(12 * MINUTE_MS);
    for (let round = 0; round < 3; round += 1) await purgeRemoved(dependencies);
    expect(await conversations.removed(new Date(), 9)).toEqual([]);
    expect((await conversations.list(OWNER, ALL)).items).toMatchObject([{ id: 'there' }]);
  });

  test('that was interrupted is finished by the next round', async () => {
    const { dependencies, conversations, generations, generation } = await removed();
    await vi.advanceTimersByTimeAsync(12 * MINUTE_MS);
    const dying = {
      ...dependencies,
      conversations: {
        ...conversations,
        purge: async () => Promise.reject(new ChatError('store_unavailable')),
      },
    };
    await purgeRemoved(dying);
    await expect(purgeRemoved(dying)).rejects.toMatchObject({ code: 'store_unavailable' });
    await purgeRemoved(dependencies);
    expect(await conversations.removed(new Date(), 9)).toEqual([]);
    expect(await generations.find(OWNER, generation.id)).toBeUndefined();
  });
});
