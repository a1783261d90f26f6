import { ChatError } from '../domain/chat-error.ts';
import type { ChatDependencies } from './chat-dependencies.ts';

/**
 * Removes an own conversation with all that was said in it; what is being answered there is
 * stopped first. Throws `conversation_not_found`, `store_unavailable`.
 */
export const removeConversation = async (
  { conversations, generations, live }: ChatDependencies,
  ownerId: string,
  id: string,
): Promise<void> => {
  if ((await conversations.find(ownerId, id)) === undefined) {
    throw new ChatError('conversation_not_found');
  }
  await live.stopAll(ownerId, id);
  await generations.forget(ownerId, id);
  await conversations.remove(ownerId, id);
};
