import { MongoBulkWriteError } from 'mongodb';
import type { Message } from '../../domain/message.ts';
import { newestOfEach } from '../newest-of-each.ts';
import type { Collections } from './mongo.ts';

const DUPLICATE_KEY = 11_000;

/**
 * Upserts messages and touches their conversations. What an ended generation has written stays; a
 * conversation's time never goes backwards, so that this can be repeated.
 */
export const saveMessages = async (
  collections: Collections,
  batch: readonly Message[],
): Promise<void> => {
  const placeOf = ({ ownerId, conversationId }: Message) => `${ownerId} ${conversationId}`;
  const places = Map.groupBy(newestOfEach(batch), placeOf);
  await Promise.all([...places.values()].map((given) => saveTogether(collections, given)));
};

/** Messages of one conversation, as one owner's. */
const saveTogether = async (
  { conversations, messages }: Collections,
  given: readonly Message[],
): Promise<void> => {
  const [{ ownerId, conversationId }] = given as readonly [Message];
  const conversation = { _id: conversationId, ownerId };
  const latest = new Date(Math.max(...given.map(({ createdAt }) => +createdAt)));
  const { matchedCount } = await conversations.updateOne(conversation, {
    $max: { updatedAt: latest },
  });
  if (matchedCount === 0) return;

  const present = await insertMissing(messages, given);
  if (present.length > 0) {
    await messages.bulkWrite(
      present.map(({ id, content, status, summary }) => ({
        updateOne: {
          filter: { _id: id, ownerId, conversationId, status: 'running' as const },
          update: { $set: { content, status, summary } },
        },
      })),
      { ordered: false },
    );
  }
  if (present.length === given.length) return;
  // Who removes it takes the messages that it sees: had it gone meanwhile, ours came too late.
  const isThere = await conversations.findOne(conversation, { projection: { _id: 1 } });
  if (isThere === null) await messages.deleteMany({ ownerId, conversationId });
};

/** The messages that were there already. */
const insertMissing = async (
  messages: Collections['messages'],
  given: readonly Message[],
): Promise<readonly Message[]> => {
  try {
    await messages.insertMany(
      given.map(({ id, ...message }) => ({ _id: id, ...message })),
      { ordered: false },
    );
    return [];
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    const failed = [error.writeErrors].flat();
    const areThere = failed.length > 0 && failed.every(({ code }) => code === DUPLICATE_KEY);
    // The others may be written and yet be known to too few members to last.
    if (!areThere || error.result.getWriteConcernError() !== undefined) throw error;
    return failed.flatMap(({ index }) => given[index] ?? []);
  }
};
