import type { Collections } from './mongo.ts';

/** It held the roles too, while a system message could be the root of a conversation. */
const FORMER_INDEX = 'conversation';

/** Makes the indexes, and moves what an earlier version has left; may run in several processes. */
export const prepareCollections = async (collections: Collections): Promise<void> => {
  const { conversations, messages } = collections;
  // The owner comes first in each question, and so in its index.
  await conversations.createIndex({ ownerId: 1, updatedAt: -1, _id: -1 }, { name: 'owner' });
  await conversations.createIndex({ removedAt: 1 }, { name: 'removed', sparse: true });
  // The parent is in it so that a thread's way is found without reading any text.
  await messages.createIndex(
    { ownerId: 1, conversationId: 1, createdAt: 1, _id: 1, parentId: 1 },
    { name: 'places' },
  );
  if (!(await messages.indexExists(FORMER_INDEX))) return;
  await moveSystemPrompts(collections);
  // The other process may be the one that drops it.
  await messages.dropIndex(FORMER_INDEX).catch(() => undefined);
};

/** A system message at the root becomes its conversation's prompt; each step may be repeated. */
const moveSystemPrompts = async ({ conversations, messages }: Collections) => {
  const role = 'system' as 'user';
  for await (const { _id, ownerId, conversationId, content } of messages.find({ role })) {
    const systemPrompt = content;
    await conversations.updateOne({ _id: conversationId, ownerId }, { $set: { systemPrompt } });
    await messages.updateMany(
      { ownerId, conversationId, parentId: _id },
      { $set: { parentId: null } },
    );
    await messages.deleteOne({ _id });
  }
  // Last: by then each message was moved by us, or by whoever deleted it before we saw it.
  await conversations.updateMany(
    { systemPrompt: { $exists: false } },
    { $set: { systemPrompt: null } },
  );
};
