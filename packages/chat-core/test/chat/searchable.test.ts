import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { searchable } from '../../src/chat/searchable.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { SearchIndex } from '../../src/domain/search-index.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { memorySearchIndex } from '../../src/stores/memory/memory-search-index.ts';
import { aConversation } from '../stores/a-conversation.ts';
import { aMessage } from '../stores/a-message.ts';

const ownerId = randomUUIDv7();
const away = new ChatError('store_unavailable');

const stores = (broken: Partial<SearchIndex> = {}) => {
  const plain = memoryConversationStore();
  const index = memorySearchIndex();
  const found = async (words: string) =>
    (await index.search(ownerId, words, { limit: 9 })).items.map((hit) => hit.id);
  return { plain, index, found, store: searchable(plain, { ...index, ...broken }) };
};

describe('conversations that can be found', () => {
  it('are found from the moment they are written, by title and by what is said', async () => {
    const { store, found } = stores();
    const conversation = aConversation({ ownerId, title: 'Resiliência' });
    const question = aMessage(conversation, { content: 'Um disjuntor?' });
    await store.save(conversation, [question]);
    expect(await found('resiliencia')).toEqual([conversation.id]);
    expect(await found('disjuntor')).toEqual([question.id]);
    const answer = aMessage(conversation, { role: 'assistant', content: 'Ele desarma.' });
    await store.saveMessages([answer]);
    expect(await found('desarma')).toEqual([answer.id]);
  });

  it('are found by their new title, and not while they are removed', async () => {
    const { store, found } = stores();
    const conversation = aConversation({ ownerId, title: 'Antes' });
    const { id } = conversation;
    await store.save(conversation, [aMessage(conversation, { content: 'depois' })]);
    await store.change(ownerId, id, { systemPrompt: 'Seja breve' });
    expect(await found('antes')).toEqual([id]);
    await store.change(ownerId, id, { title: 'Depois' });
    expect(await found('antes')).toEqual([]);
    expect(await found('depois')).toHaveLength(2);
    await store.remove(ownerId, id, new Date());
    await store.save(conversation, [aMessage(conversation, { content: 'depois' })]);
    expect(await found('depois')).toEqual([]);
    await store.restore(ownerId, id, new Date(0));
    expect(await found('depois')).toHaveLength(3);
    await store.purge(ownerId, id);
    expect(await found('depois')).toEqual([]);
  });

  it('go with their owner', async () => {
    const { store, found } = stores();
    await store.save(aConversation({ ownerId, title: 'Antes' }));
    await store.purgeAll(ownerId);
    expect(await found('antes')).toEqual([]);
  });

  it('are not said to be written while the index is away, so that it is done again', async () => {
    const reject = async () => Promise.reject(away);
    const { store } = stores({ save: reject, saveMessages: reject });
    const conversation = aConversation({ ownerId });
    await expect(store.save(conversation)).rejects.toBe(away);
    await expect(store.saveMessages([aMessage(conversation)])).rejects.toBe(away);
  });

  it('are still there when they could not be taken from the index', async () => {
    const reject = async () => Promise.reject(away);
    const { store, plain } = stores({ hide: reject, forget: reject });
    const conversation = aConversation({ ownerId });
    await store.save(conversation);
    await expect(store.remove(ownerId, conversation.id, new Date())).rejects.toBe(away);
    await expect(store.purge(ownerId, conversation.id)).rejects.toBe(away);
    expect(await plain.find(ownerId, conversation.id)).toBeDefined();
  });
});
