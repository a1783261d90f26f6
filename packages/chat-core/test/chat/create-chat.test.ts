import { describe, expect, test } from 'vitest';
import { createChat } from '../../src/chat/create-chat.ts';
import { memorySearchIndex } from '../../src/stores/memory/memory-search-index.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const ALL = { limit: 100 };

const created = () => {
  const { dependencies, conversations, generations, logger } = aChat();
  const { provider } = scriptedProvider([text('Oi'), finish()]);
  const { tenant, sampling, limits } = dependencies;
  const chat = createChat({
    conversations,
    generations,
    tenant,
    sampling,
    limits,
    search: memorySearchIndex(),
    provider,
    logger,
  });
  return { chat, conversations };
};

describe('a new conversation', () => {
  test('is empty, and its owner alone sees it', async () => {
    const { chat } = created();
    const { id } = await chat.createConversation(OWNER, {});
    expect(await chat.conversation(OWNER, id)).toMatchObject({ title: 'Nova conversa' });
    expect((await chat.messages(OWNER, id, ALL)).items).toEqual([]);
    expect((await chat.conversations(OWNER, ALL)).items.map((each) => each.id)).toEqual([id]);
    expect((await chat.conversations('owner-2', ALL)).items).toEqual([]);
  });

  test('has the title and the system prompt that it was given', async () => {
    const { chat } = created();
    const given = { title: 'Aula 1', systemPrompt: 'Seja breve.' };
    const { id } = await chat.createConversation(OWNER, given);
    expect(await chat.conversation(OWNER, id)).toMatchObject(given);
  });

  test('can be changed', async () => {
    const { chat } = created();
    const { id } = await chat.createConversation(OWNER, { systemPrompt: 'Seja breve.' });
    const changed = await chat.changeConversation(OWNER, id, { title: 'Aula 2' });
    expect(changed).toMatchObject({ id, title: 'Aula 2', systemPrompt: 'Seja breve.' });
  });

  test('can be removed, and restored', async () => {
    const { chat } = created();
    const conversation = await chat.createConversation(OWNER, {});
    const { id } = conversation;
    await chat.remove(OWNER, id);
    await expect(chat.conversation(OWNER, id)).rejects.toMatchObject({
      code: 'conversation_not_found',
    });
    expect(await chat.restore(OWNER, id)).toEqual(conversation);
    expect(await chat.conversation(OWNER, id)).toEqual(conversation);
  });
});

describe("somebody else's conversation", () => {
  const verbs = {
    read: (chat, id) => chat.conversation('owner-2', id),
    change: (chat, id) => chat.changeConversation('owner-2', id, { title: 'Minha' }),
    restore: (chat, id) => chat.restore('owner-2', id),
    remove: (chat, id) => chat.remove('owner-2', id),
    messages: (chat, id) => chat.messages('owner-2', id, ALL),
  } satisfies Record<string, (chat: ReturnType<typeof createChat>, id: string) => Promise<unknown>>;

  test.each(Object.entries(verbs))('is not there: %s', async (_verb, use) => {
    const { chat } = created();
    const conversation = await chat.createConversation(OWNER, { systemPrompt: 'Seja breve.' });
    await expect(use(chat, conversation.id)).rejects.toMatchObject({
      code: 'conversation_not_found',
    });
    expect(await chat.conversation(OWNER, conversation.id)).toEqual(conversation);
  });
});

test('a chat takes a question from its asking to its end', async () => {
  const { chat } = created();
  await chat.recover();
  const { generation } = await chat.ask({
    ownerId: OWNER,
    requestId: 'request-1',
    text: 'Oi?',
    model: 'evolua',
  });
  const position = { ownerId: OWNER, generationId: generation.id, afterSeq: 0 };
  const kinds: string[] = [];
  for await (const { kind } of await chat.follow(position, new AbortController().signal)) {
    kinds.push(kind);
  }
  expect(kinds).toEqual(['delta', 'done']);
  expect(await chat.stop(OWNER, generation.id)).toBe('completed');
  await chat.removeAll(OWNER);
  expect((await chat.conversations(OWNER, ALL)).items).toEqual([]);
  await chat.drain(0);
});
