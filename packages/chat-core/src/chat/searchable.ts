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
    await Promise.all([
      conversations.save(conversation, messages),
      search.save(conversation, messages),
    ]);
  },

  saveMessages: async (messages) => {
    await Promise.all([conversations.saveMessages(messages), search.saveMessages(messages)]);
  },

  change: async (ownerId, id, changes) => {
    const changed = await conversations.change(ownerId, id, changes);
    const isRenamed = changed !== undefined && changes.title !== undefined;
    if (isRenamed) await search.rename(ownerId, id, changed.title);
    return changed;
  },

  // First from the index: what is no longer there must not be found.
  remove: async (ownerId, id, removedAt) => {
    await search.hide(ownerId, id, true);
    return conversations.remove(ownerId, id, removedAt);
  },

  restore: async (ownerId, id, removedAfter) => {
    const restored = await conversations.restore(ownerId, id, removedAfter);
    if (restored !== undefined) await search.hide(ownerId, id, false);
    return restored;
  },

  purge: async (ownerId, id) => {
    await search.forget(ownerId, id);
    await conversations.purge(ownerId, id);
  },

  purgeAll: async (ownerId) => {
    await search.forgetAll(ownerId);
    await conversations.purgeAll(ownerId);
  },
});
