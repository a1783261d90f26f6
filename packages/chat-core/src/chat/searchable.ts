import type { ConversationStore } from '../domain/conversation-store.ts';
import type { SearchIndex } from '../domain/search-index.ts';

/**
 * Conversations that can be found: whatever is written to them is written to the index as well. No
 * transaction spans the two, but every write may be repeated, and is until both are done.
 */
export const searchable = (
  conversations: ConversationStore,
  search: SearchIndex,
): ConversationStore => ({
  ...conversations,

  save: async (conversation, messages = []) => {
    const add = async () => {
      await search.addConversation(conversation);
      await search.addMessages(messages);
    };
    await Promise.all([conversations.save(conversation, messages), add()]);
  },

  saveMessages: async (messages) => {
    await Promise.all([conversations.saveMessages(messages), search.addMessages(messages)]);
  },

  rename: async (ownerId, id, title) => {
    const isOwn = await conversations.rename(ownerId, id, title);
    if (isOwn) await search.rename(ownerId, id, title);
    return isOwn;
  },

  // First from the index: what is no longer there must not be found.
  remove: async (ownerId, id) => {
    await search.forget(ownerId, id);
    return conversations.remove(ownerId, id);
  },

  removeAll: async (ownerId) => {
    await search.forgetAll(ownerId);
    await conversations.removeAll(ownerId);
  },
});
