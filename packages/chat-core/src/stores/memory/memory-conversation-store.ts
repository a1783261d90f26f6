import type { Conversation } from '../../domain/conversation.ts';
import type { ConversationStore } from '../../domain/conversation-store.ts';
import type { Message } from '../../domain/message.ts';
import { wayTo } from '../way-to.ts';
import { pageAfter } from './page-after.ts';

/** Conversations in memory: for unit tests, and as the plainest reading of the port. */
export const memoryConversationStore = (): ConversationStore => {
  const conversations = new Map<string, Conversation>();
  const messages = new Map<string, Message>();
  /** When it was hidden. */
  const hidden = new Map<string, Date>();

  const own = (ownerId: string, id: string) => {
    const found = conversations.get(id);
    return found?.ownerId === ownerId ? found : undefined;
  };
  const seen = (ownerId: string, id: string) => (hidden.has(id) ? undefined : own(ownerId, id));
  const messagesOf = (ownerId: string, conversationId: string) =>
    [...messages.values()].filter(
      (message) => message.ownerId === ownerId && message.conversationId === conversationId,
    );

  const saveMessage = (message: Message) => {
    const conversation = own(message.ownerId, message.conversationId);
    if (conversation === undefined) return;
    const updatedAt = new Date(Math.max(+conversation.updatedAt, +message.createdAt));
    conversations.set(conversation.id, { ...conversation, updatedAt });
    const before = messages.get(message.id);
    if (before === undefined) {
      messages.set(message.id, message);
      return;
    }
    const isOpen = before.status === 'running' && before.conversationId === message.conversationId;
    const { content, status, summary } = message;
    if (isOpen) messages.set(message.id, { ...before, content, status, summary });
  };

  const purge = (ownerId: string, id: string) => {
    for (const message of messagesOf(ownerId, id)) messages.delete(message.id);
    conversations.delete(id);
    hidden.delete(id);
  };

  return {
    list: async (ownerId, page) => {
      const all = [...conversations.values()].filter(({ id }) => seen(ownerId, id));
      return pageAfter(all, page, ({ updatedAt }) => updatedAt, 'newest-first');
    },
    find: async (ownerId, id) => seen(ownerId, id),
    save: async (conversation, first = []) => {
      if (!conversations.has(conversation.id)) conversations.set(conversation.id, conversation);
      for (const message of first) saveMessage(message);
    },
    change: async (ownerId, id, changes) => {
      const found = seen(ownerId, id);
      if (found === undefined) return undefined;
      const changed = { ...found, ...changes };
      conversations.set(id, changed);
      return changed;
    },
    remove: async (ownerId, id, removedAt) => {
      if (seen(ownerId, id) === undefined) return false;
      hidden.set(id, removedAt);
      return true;
    },
    restore: async (ownerId, id, removedAfter) => {
      const since = hidden.get(id);
      if (since !== undefined && since <= removedAfter) return undefined;
      const found = own(ownerId, id);
      if (found !== undefined) hidden.delete(id);
      return found;
    },
    removed: async (until, limit) =>
      [...hidden]
        .filter(([, since]) => since <= until)
        .sort(([, one], [, other]) => +one - +other)
        .flatMap(([id]) => conversations.get(id) ?? [])
        .slice(0, limit)
        .map(({ id, ownerId }) => ({ id, ownerId })),
    purge: async (ownerId, id) => {
      if (own(ownerId, id) !== undefined) purge(ownerId, id);
    },
    purgeAll: async (ownerId) => {
      for (const { id } of [...conversations.values()]) {
        if (own(ownerId, id) !== undefined) purge(ownerId, id);
      }
    },
    saveMessages: async (batch) => {
      for (const message of batch) saveMessage(message);
    },
    messages: async (ownerId, conversationId, page) =>
      pageAfter(
        seen(ownerId, conversationId) ? messagesOf(ownerId, conversationId) : [],
        page,
        ({ createdAt }) => createdAt,
        'oldest-first',
      ),
    thread: async (ownerId, conversationId, leafId, limit) =>
      seen(ownerId, conversationId) && wayTo(messagesOf(ownerId, conversationId), leafId, limit),
  };
};
