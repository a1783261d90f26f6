import type { Conversation } from '../../domain/conversation.ts';
import type { ConversationStore } from '../../domain/conversation-store.ts';
import type { Message } from '../../domain/message.ts';
import { wayTo } from '../way-to.ts';
import { pageAfter } from './page-after.ts';

/** Conversations in memory: for unit tests, and as the plainest reading of the port. */
export const memoryConversationStore = (): ConversationStore => {
  const conversations = new Map<string, Conversation>();
  const messages = new Map<string, Message>();

  const own = (ownerId: string, id: string) => {
    const found = conversations.get(id);
    return found?.ownerId === ownerId ? found : undefined;
  };
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

  return {
    list: async (ownerId, page) => {
      const all = [...conversations.values()].filter((found) => found.ownerId === ownerId);
      return pageAfter(all, page, ({ updatedAt }) => updatedAt, 'newest-first');
    },
    find: async (ownerId, id) => own(ownerId, id),
    save: async (conversation, first = []) => {
      if (!conversations.has(conversation.id)) conversations.set(conversation.id, conversation);
      for (const message of first) saveMessage(message);
    },
    rename: async (ownerId, id, title) => {
      const found = own(ownerId, id);
      if (found !== undefined) conversations.set(id, { ...found, title });
      return found !== undefined;
    },
    remove: async (ownerId, id) => {
      if (own(ownerId, id) === undefined) return false;
      for (const message of messagesOf(ownerId, id)) messages.delete(message.id);
      return conversations.delete(id);
    },
    removeAll: async (ownerId) => {
      for (const kept of [messages, conversations]) {
        for (const { id } of [...kept.values()].filter((one) => one.ownerId === ownerId)) {
          kept.delete(id);
        }
      }
    },
    saveMessages: async (batch) => {
      for (const message of batch) saveMessage(message);
    },
    messages: async (ownerId, conversationId, page) =>
      pageAfter(
        messagesOf(ownerId, conversationId),
        page,
        ({ createdAt }) => createdAt,
        'oldest-first',
      ),
    thread: async (ownerId, conversationId, leafId, limit) =>
      own(ownerId, conversationId) && wayTo(messagesOf(ownerId, conversationId), leafId, limit),
  };
};
