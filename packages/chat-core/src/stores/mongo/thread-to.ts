import type { Message } from '../../domain/message.ts';
import { wayTo } from '../way-to.ts';
import { fromDocument } from './from-document.ts';
import type { Collections } from './mongo.ts';

type Way = {
  readonly ownerId: string;
  readonly conversationId: string;
  /** The newest message when there is none named. */
  readonly leafId: string | undefined;
  readonly limit: number;
};

/** No conversation is longer: what is older than its newest so many is not found. */
const PLACES_MAX = 10_000;
const NEWEST_FIRST = { createdAt: -1, _id: -1 } as const;
/** All of it is in the index. */
const PLACE = { _id: 1, parentId: 1, createdAt: 1 } as const;

/**
 * `ConversationStore.thread` without `$graphLookup`, which DocumentDB and FerretDB lack: the whole
 * tree without its texts, and the newest texts, at the same time. Where the way leads through
 * older ones, those are fetched.
 */
export const threadTo = async (
  { conversations, messages }: Collections,
  { ownerId, conversationId, leafId, limit }: Way,
): Promise<readonly Message[] | undefined> => {
  const here = { ownerId, conversationId };
  const newest = (count: number, projection?: typeof PLACE) =>
    messages
      .find(here, { batchSize: count + 1, ...(projection && { projection }) })
      .sort(NEWEST_FIRST)
      .limit(count)
      .toArray();
  const [conversation, places, texts] = await Promise.all([
    conversations.findOne(
      { _id: conversationId, ownerId, removedAt: null },
      { projection: { _id: 1 } },
    ),
    newest(PLACES_MAX, PLACE),
    newest(limit),
  ]);
  const way = wayTo(places.map(fromDocument), leafId, limit);
  if (conversation === null || way === undefined) return undefined;

  const known = new Map(texts.map((text) => [text._id, text]));
  const older = way.flatMap(({ id }) => (known.has(id) ? [] : id));
  if (older.length > 0) {
    const found = await messages.find({ ...here, _id: { $in: older } }).toArray();
    for (const text of found) known.set(text._id, text);
  }
  return way.flatMap(({ id }) => {
    const text = known.get(id);
    return text === undefined ? [] : fromDocument(text);
  });
};
