import type { Message } from '../../../domain/message.ts';

/**
 * The ids of the messages from the root to the newest one, out of all branches. `messages` come
 * oldest first; their texts are not kept, so that a long conversation needs little memory.
 */
export const newestWay = async (
  messages: AsyncIterable<Pick<Message, 'id' | 'parentId'>>,
): Promise<ReadonlySet<string>> => {
  const parents = new Map<string, string | null>();
  let next: string | null = null;
  for await (const { id, parentId } of messages) {
    parents.set(id, parentId);
    next = id;
  }
  const way = new Set<string>();
  // Nobody is met twice, should the data ever hold a circle.
  for (; next !== null && !way.has(next); next = parents.get(next) ?? null) way.add(next);
  return way;
};
