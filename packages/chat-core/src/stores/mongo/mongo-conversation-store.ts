import { MongoServerError, type WithId } from 'mongodb';
import type { ConversationStore } from '../../domain/conversation-store.ts';
import { pageOf } from '../page-of.ts';
import { beyondKey } from './beyond-key.ts';
import { fromDocument } from './from-document.ts';
import type { Collections, Mongo } from './mongo.ts';
import { saveMessages } from './save-messages.ts';
import { threadTo } from './thread-to.ts';

const DUPLICATE_KEY = 11_000;
/** Absent, in Mongo's words. */
const SEEN = { removedAt: null };

/**
 * Conversations as documents of a MongoDB, or of what speaks its protocol (DocumentDB, FerretDB).
 * Without transactions, which not all of them have, the order of the writes has to do.
 */
export const mongoConversationStore = ({ run }: Mongo): ConversationStore => ({
  list: (ownerId, { limit, cursor }) =>
    run(async ({ conversations }) => {
      const found = await conversations
        .find(
          { ownerId, ...SEEN, ...beyondKey(cursor, 'updatedAt', '$lt') },
          { batchSize: limit + 2 },
        )
        .sort({ updatedAt: -1, _id: -1 })
        .limit(limit + 1)
        .toArray();
      return pageOf(found.map(toConversation), limit, ({ updatedAt }) => updatedAt);
    }),

  find: (ownerId, id) =>
    run(async ({ conversations }) => {
      const found = await conversations.findOne({ _id: id, ownerId, ...SEEN });
      return found === null ? undefined : toConversation(found);
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

  change: (ownerId, id, changes) =>
    run(async ({ conversations }) => {
      const changed = await conversations.findOneAndUpdate(
        { _id: id, ownerId, ...SEEN },
        { $set: changes },
        { returnDocument: 'after' },
      );
      return changed === null ? undefined : toConversation(changed);
    }),

  remove: (ownerId, id, removedAt) =>
    run(async ({ conversations }) => {
      const { matchedCount } = await conversations.updateOne(
        { _id: id, ownerId, ...SEEN },
        { $set: { removedAt } },
      );
      return matchedCount === 1;
    }),

  restore: (ownerId, id, removedAfter) =>
    run(async ({ conversations }) => {
      const restored = await conversations.findOneAndUpdate(
        { _id: id, ownerId, $or: [SEEN, { removedAt: { $gt: removedAfter } }] },
        { $unset: { removedAt: '' } },
        { returnDocument: 'after' },
      );
      return restored === null ? undefined : toConversation(restored);
    }),

  removed: (until, limit) =>
    run(async ({ conversations }) => {
      const found = await conversations
        .find({ removedAt: { $exists: true, $lte: until } }, { projection: { ownerId: 1 } })
        .sort({ removedAt: 1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id: id, ownerId }) => ({ id, ownerId }));
    }),

  purge: (ownerId, id) =>
    run(async ({ conversations, messages }) => {
      const ofIt = { ownerId, conversationId: id };
      // First while the conversation is there, so that an interrupted purge can be repeated; then
      // once more, for what was written meanwhile. Who writes later sees that it is gone.
      await messages.deleteMany(ofIt);
      await conversations.deleteOne({ _id: id, ownerId });
      await messages.deleteMany(ofIt);
    }),

  purgeAll: (ownerId) =>
    run(async ({ conversations, messages }) => {
      await conversations.deleteMany({ ownerId });
      await messages.deleteMany({ ownerId });
    }),

  saveMessages: (batch) => run((collections) => saveMessages(collections, batch)),

  messages: (ownerId, conversationId, { limit, cursor }) =>
    run(async ({ conversations, messages }) => {
      const here = { ownerId, conversationId };
      const [conversation, found] = await Promise.all([
        conversations.findOne(
          { _id: conversationId, ownerId, ...SEEN },
          { projection: { _id: 1 } },
        ),
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

type KeptConversation = Parameters<Collections['conversations']['insertOne']>[0];

const toConversation = ({ removedAt: _removedAt, ...kept }: WithId<KeptConversation>) =>
  fromDocument(kept);
