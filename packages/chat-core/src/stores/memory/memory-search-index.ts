import type { SearchHit } from '../../domain/search-hit.ts';
import type { SearchIndex } from '../../domain/search-index.ts';
import { pageAfter } from './page-after.ts';

type Entry = Omit<SearchHit, 'title' | 'excerpt' | 'messageId'> & {
  readonly ownerId: string;
  readonly text: string;
  readonly hidden: boolean;
};

/** A search index in memory: for unit tests. It knows accents, and no grammar. */
export const memorySearchIndex = (): SearchIndex => {
  const entries = new Map<string, Entry>();
  const titleOf = (ownerId: string, conversationId: string) => {
    const found = entries.get(conversationId);
    return found?.ownerId === ownerId && found.role === null ? found : undefined;
  };
  const change = (ownerId: string, conversationId: string, changes: Partial<Entry>) => {
    const found = titleOf(ownerId, conversationId);
    if (found !== undefined) entries.set(conversationId, { ...found, ...changes });
  };
  const remove = (isMeant: (entry: Entry) => boolean) => {
    for (const entry of [...entries.values()].filter(isMeant)) entries.delete(entry.id);
  };
  const toHit = ({ ownerId, text, hidden: _, ...entry }: Entry): SearchHit => ({
    ...entry,
    title: titleOf(ownerId, entry.conversationId)?.text ?? '',
    messageId: entry.role === null ? null : entry.id,
    excerpt: [{ text, match: true }],
  });

  const saveMessages: SearchIndex['saveMessages'] = async (messages) => {
    for (const { id, ownerId, conversationId, role, content, createdAt } of messages) {
      const isOther = (entries.get(id)?.conversationId ?? conversationId) !== conversationId;
      if (isOther || content === '') continue;
      if (titleOf(ownerId, conversationId) === undefined) continue;
      const entry = { id, ownerId, conversationId, role, text: content, createdAt };
      entries.set(id, { ...entry, hidden: false });
    }
  };

  return {
    save: async ({ id, ownerId, title, createdAt }, messages = []) => {
      const entry = { id, ownerId, conversationId: id, role: null, text: title, createdAt };
      if (!entries.has(id)) entries.set(id, { ...entry, hidden: false });
      await saveMessages(messages);
    },
    saveMessages,
    rename: async (ownerId, conversationId, text) => change(ownerId, conversationId, { text }),
    hide: async (ownerId, conversationId, hidden) => change(ownerId, conversationId, { hidden }),
    forget: async (ownerId, conversationId) =>
      remove((entry) => entry.ownerId === ownerId && entry.conversationId === conversationId),
    forgetAll: async (ownerId) => remove((entry) => entry.ownerId === ownerId),
    search: async (ownerId, words, page) => {
      const asked = wordsIn(words);
      const isFound = ({ text }: Entry) =>
        asked.length > 0 &&
        asked.every((word) => wordsIn(text).some((one) => one.startsWith(word)));
      const found = [...entries.values()].filter(
        (entry) =>
          entry.ownerId === ownerId &&
          titleOf(ownerId, entry.conversationId)?.hidden === false &&
          isFound(entry),
      );
      return pageAfter(found.map(toHit), page, ({ createdAt }) => createdAt, 'newest-first');
    },
  };
};

const wordsIn = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
