import type { Message } from '../domain/message.ts';

/** What can be told of a message's place without its text. */
type Place = Pick<Message, 'id' | 'parentId' | 'createdAt'>;

/**
 * The way from the root to a leaf, or to the newest message: at most `limit` of its newest
 * messages. `undefined` when there is no such leaf.
 */
export const wayTo = <Step extends Place>(
  messages: readonly Step[],
  leafId: string | undefined,
  limit: number,
): readonly Step[] | undefined => {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const leaf = leafId === undefined ? newestOf(messages) : byId.get(leafId);
  if (leaf === undefined) return leafId === undefined ? [] : undefined;

  const upwards: Step[] = [];
  for (let step: Step | undefined = leaf; step !== undefined; ) {
    upwards.push(step);
    // Nobody is met twice, should the data ever hold a circle.
    byId.delete(step.id);
    step = step.parentId === null ? undefined : byId.get(step.parentId);
  }
  return upwards.slice(0, limit).reverse();
};

const newestOf = <Step extends Place>(messages: readonly Step[]) =>
  messages.reduce<Step | undefined>(
    (newest, message) => (newest === undefined || isAfter(message, newest) ? message : newest),
    undefined,
  );

const isAfter = (one: Place, other: Place) =>
  +one.createdAt === +other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;
