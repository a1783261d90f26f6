import type { Message } from '../api/message.ts';

/**
 * The way from the root to the newest message of the tree, which is what the reader last saw.
 * `messages` are ordered oldest first.
 */
export const pathToNewest = (messages: readonly Message[]): readonly Message[] => {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const path: Message[] = [];
  let message = messages.at(-1);
  while (message && path.length <= messages.length) {
    path.push(message);
    message = message.parentId === null ? undefined : byId.get(message.parentId);
  }
  return path.reverse();
};
