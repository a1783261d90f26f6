import type { Message } from '../../domain/message.ts';

/**
 * The way from the root to a leaf, or to the newest message: at most `limit` of its newest
 * messages, the system message at its root among them. `undefined` when there is no such leaf.
 */
export const wayTo = (
  messages: readonly Message[],
  leafId: string | undefined,
  limit: number,
): readonly Message[] | undefined => {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const leaf = leafId === undefined ? newestOf(messages) : byId.get(leafId);
  if (leaf === undefined) return leafId === undefined ? [] : undefined;

  const way: Message[] = [];
  for (let step: Message | undefined = leaf; step !== undefined; ) {
    way.unshift(step);
    step = step.parentId === null ? undefined : byId.get(step.parentId);
  }
  const [root] = way;
  if (way.length <= limit || root === undefined) return way;
  const isSystem = root.role === 'system' && root.parentId === null;
  return isSystem ? [root, ...way.slice(way.length - limit + 1)] : way.slice(-limit);
};

const newestOf = (messages: readonly Message[]) =>
  messages.reduce<Message | undefined>(
    (newest, message) => (newest === undefined || isAfter(message, newest) ? message : newest),
    undefined,
  );

const isAfter = (one: Message, other: Message) =>
  +one.createdAt === +other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;
