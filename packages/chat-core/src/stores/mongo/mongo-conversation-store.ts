import { MongoServerError } from 'mongodb';
import type { ConversationStore } from '../../domain/conversation-store.ts';
import { pageOf } from '../page-of.ts';
import { beyondKey } from './beyond-key.ts';
import { fromDocument } from './from-document.ts';
import type { Mongo } from './mongo.ts';
import { saveMessages } from './save-messages.ts';
import { threadTo } from './thread-to.ts';

const DUPLICATE_KEY = 11_000;

/**
 * Conversations as documents of a MongoDB, or of what speaks its protocol (DocumentDB, FerretDB).
 * Without transactions, which not all of them have, the order of the writes has to do.
 */
export const mongoConversationStore = ({ run }: Mongo): ConversationStore => ({
  list: (ownerId, { limit, cursor }) =>
    run(async ({ conversations }) => {
      const found = await conversations
        .find({ ownerId, ...beyondKey(cursor, 'updatedAt', '$lt') }, { batchSize: limit + 2 })
        .sort({ updatedAt: -1, _id: -1 })
        .limit(limit + 1)
        .toArray();
      return pageOf(found.map(fromDocument), limit, ({ updatedAt }) => updatedAt);
    }),

  find: (ownerId, id) =>
    run(async ({ conversations }) => {
      const found = await conversations.findOne({ _id: id, ownerId });
      return found === null ? undefined : fromDocument(found);
    }),

  save: ({ id, ...conversation }, first = []) =>
    run(async (collections) => {
      await collections.conversations
        .insertOne({ _id: id, ...conversation })
        .catch((error: unknown) => {
          const isThere = error instanceof MongoServerError && error.code === DUPLICATE_KEY;
          if (!isThere) throw error;
        });
      await saveMessages(collections, first);
    }),

  rename: (ownerId, id, title) =>
    run(async ({ conversations }) => {
      const { matchedCount } = await conversations.updateOne(
        { _id: id, ownerId },
        { $set: { title } },
      );
      return matchedCount === 1;
    }),

  remove: (ownerId, id) =>
    run(async ({ conversations, messages }) => {
      const ofIt = { ownerId, conversationId: id };
      // First while the conversation is there, so that an interrupted removal can be repeated; then
      // once more, for what was written meanwhile. Who writes later sees that it is gone.
      await messages.deleteMany(ofIt);
      const { deletedCount } = await conversations.deleteOne({ _id: id, ownerId });
      await messages.deleteMany(ofIt);
      return deletedCount === 1;
    }),

  removeAll: (ownerId) =>
    run(async ({ conversations, messages }) => {
      await conversations.deleteMany({ ownerId });
      await messages.deleteMany({ ownerId });
    }),

  saveMessages: (batch) => run((collections) => saveMessages(collections, batch)),

  messages: (ownerId, conversationId, { limit, cursor }) =>
    run(async ({ conversations, messages }) => {
      const here = { ownerId, conversationId };
      const [conversation, found] = await Promise.all([
        conversations.findOne({ _id: conversationId, ownerId }, { projection: { _id: 1 } }),
        messages
          .find({ ...here, ...beyondKey(cursor, 'createdAt', '$gt') }, { batchSize: limit + 2 })
          .sort({ createdAt: 1, _id: 1 })
          .limit(limit + 1)
          .toArray(),
      ]);
      // A writer that died at the wrong moment may have left some: they are nobody's.
      const seen = conversation === null ? [] : found;
      return pageOf(seen.map(fromDocument), limit, ({ createdAt }) => createdAt);
    }),

  thread: (ownerId, conversationId, leafId, limit) =>
    run((collections) => threadTo(collections, { ownerId, conversationId, leafId, limit })),
});
