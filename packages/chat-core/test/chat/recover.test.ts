import { describe, expect, test } from 'vitest';
import { noRelay } from '../../src/chat/no-relay.ts';
import { projectMissing } from '../../src/chat/project-missing.ts';
import { recover } from '../../src/chat/recover.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Generation } from '../../src/domain/generation.ts';
import type { GenerationEvent } from '../../src/domain/generation-event.ts';
import type { Message } from '../../src/domain/message.ts';
import { generationMemory } from '../../src/stores/memory/generation-memory.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { aGeneration } from '../a-generation.ts';
import { aLogger } from '../a-logger.ts';
import { aSummary } from '../a-summary.ts';
import { aConversation } from '../stores/a-conversation.ts';

const OWNER = 'owner-1';
const ALL = { limit: 1_000 };
const delta = (seq: number, text: string): GenerationEvent => ({ seq, kind: 'delta', text });
const summary = aSummary();

/** What a process left behind, and the process that comes after it. */
const afterwards = () => {
  const memory = generationMemory();
  const before = memoryGenerationStore(memory);
  const conversations = memoryConversationStore();
  const generations = memoryGenerationStore(memory);
  const { logger, lines } = aLogger();
  const leave = async (generation: Generation, events: readonly GenerationEvent[]) => {
    await before.open(generation);
    await before.append(events.map((event) => ({ generationId: generation.id, event })));
  };
  return {
    before,
    conversations,
    generations,
    lines,
    leave,
    recover: () => recover({ conversations, generations, relay: noRelay, logger }),
    messagesOf: async ({ ownerId, conversationId }: Generation) =>
      (await conversations.messages(ownerId, conversationId, ALL)).items,
  };
};

describe('a start', () => {
  test('has nothing to do when nothing was left', async () => {
    const { recover: recovering, lines } = afterwards();
    await recovering();
    expect(lines).toEqual([]);
  });

  test('ends what died with the process before it, and keeps its text', async () => {
    const { leave, recover: recovering, generations, messagesOf, lines } = afterwards();
    const generation = aGeneration();
    await leave(generation, [delta(1, 'Olá, '), delta(2, 'vo')]);
    await recovering();
    expect(await generations.find(OWNER, generation.id)).toMatchObject({ status: 'interrupted' });
    expect((await generations.events(generation.id, 2, 10)).at(-1)).toMatchObject({
      seq: 3,
      kind: 'error',
      code: 'interrupted',
    });
    expect(await messagesOf(generation)).toMatchObject([
      { id: generation.userMessageId, content: generation.userText, status: 'completed' },
      {
        id: generation.assistantMessageId,
        content: 'Olá, vo',
        status: 'interrupted',
        summary: null,
      },
    ]);
    expect(lines).toMatchObject([{ level: 'warn', fields: { interrupted: 1 } }]);
  });

  test('writes the messages of an answer whose end was durable and nothing else was', async () => {
    const {
      leave,
      before,
      recover: recovering,
      messagesOf,
      conversations,
      generations,
    } = afterwards();
    const generation = aGeneration();
    await leave(generation, [delta(1, 'Olá, ')]);
    await before.finish(generation.id, 'completed', [
      delta(2, 'você.'),
      { seq: 3, kind: 'done', summary },
    ]);
    await recovering();
    expect(await messagesOf(generation)).toMatchObject([
      { role: 'user' },
      { role: 'assistant', content: 'Olá, você.', status: 'completed', summary },
    ]);
    expect((await conversations.list(OWNER, ALL)).items).toMatchObject([
      { id: generation.conversationId, title: generation.userText },
    ]);
    expect(await generations.unprojected(10)).toEqual([]);
  });

  test('leaves the title that a conversation has', async () => {
    const { leave, recover: recovering, conversations } = afterwards();
    const generation = aGeneration();
    const { conversationId: id, createdAt } = generation;
    await conversations.save(aConversation({ id, ownerId: OWNER, title: 'Meu título', createdAt }));
    await leave(generation, []);
    await recovering();
    expect(await conversations.find(OWNER, id)).toMatchObject({ title: 'Meu título' });
  });

  test('reads answers longer than a page', async () => {
    const { leave, recover: recovering, messagesOf } = afterwards();
    const generation = aGeneration();
    await leave(
      generation,
      Array.from({ length: 1_200 }, (_, index) => delta(index + 1, 'ab')),
    );
    await recovering();
    expect((await messagesOf(generation)).at(-1)?.content).toBe('ab'.repeat(1_200));
  });

  test('ends all of them, and leaves to the rounds that follow what would keep it waiting', async () => {
    const { leave, recover: recovering, conversations, generations, lines } = afterwards();
    for (let index = 0; index < 250; index += 1) {
      const own = { userMessageId: `question-${index}`, assistantMessageId: `answer-${index}` };
      await leave(
        aGeneration({ id: `generation-${index}`, conversationId: `conversation-${index}`, ...own }),
        [],
      );
    }
    await recovering();
    expect((await conversations.list(OWNER, ALL)).items).toHaveLength(100);
    await projectMissing({ conversations, generations, logger: aLogger().logger });
    expect((await conversations.list(OWNER, ALL)).items).toHaveLength(250);
    expect(await generations.unprojected(10)).toEqual([]);
    expect(lines).toMatchObject([{ fields: { interrupted: 250 } }]);
  });

  test('can be repeated when the store went away in the middle of it', async () => {
    const { leave, generations, conversations, messagesOf } = afterwards();
    const generation = aGeneration();
    await leave(generation, [delta(1, 'Oi')]);
    const { logger } = aLogger();
    const away = async () => Promise.reject(new ChatError('store_unavailable'));
    await expect(
      recover({
        conversations: { ...conversations, saveMessages: away },
        generations,
        relay: noRelay,
        logger,
      }),
    ).rejects.toMatchObject({ code: 'store_unavailable' });
    await recover({ conversations, generations, relay: noRelay, logger });
    expect((await messagesOf(generation)).at(-1)).toMatchObject({ content: 'Oi' });
  });

  test('keeps nobody waiting for an answer whose messages can’t be written', async () => {
    const { leave, generations, conversations, messagesOf } = afterwards();
    const broken = aGeneration();
    const whole = aGeneration({
      id: 'generation-2',
      userMessageId: 'question-2',
      assistantMessageId: 'answer-2',
      createdAt: new Date('2026-11-21T13:00:00Z'),
    });
    for (const generation of [broken, whole]) await leave(generation, [delta(1, 'Oi')]);
    const { logger, lines } = aLogger();
    const refusing = {
      ...conversations,
      saveMessages: async (messages: readonly Message[]) => {
        if (messages.some(({ id }) => id === 'answer-1')) throw new ChatError('internal');
        await conversations.saveMessages(messages);
      },
    };
    await recover({ conversations: refusing, generations, relay: noRelay, logger });
    expect((await messagesOf(whole)).map(({ id }) => id)).toEqual(['question-2', 'answer-2']);
    expect((await generations.unprojected(10)).map(({ id }) => id)).toEqual([broken.id]);
    expect(lines[0]).toMatchObject({ level: 'error', fields: { generationId: broken.id } });
  });

  test('does not bring back what is removed while it writes', async () => {
    const { leave, generations, conversations } = afterwards();
    const generation = aGeneration();
    await leave(generation, [delta(1, 'Oi')]);
    const removed = {
      ...conversations,
      save: async (conversation: Conversation) => {
        await generations.forget(OWNER, conversation.id);
        await conversations.purge(OWNER, conversation.id);
        await conversations.save(conversation);
      },
    };
    await recover({
      conversations: removed,
      generations,
      relay: noRelay,
      logger: aLogger().logger,
    });
    expect((await conversations.list(OWNER, ALL)).items).toEqual([]);
  });
});
