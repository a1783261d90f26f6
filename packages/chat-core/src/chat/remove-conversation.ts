import { ChatError } from '../domain/chat-error.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { stop } from './stop.ts';

/**
 * Hides an own conversation with all that was said in it, and stops what is being answered there.
 * It can be restored for ten minutes. Throws `conversation_not_found`, `store_unavailable`.
 */
export const removeConversation = async (
  dependencies: ChatDependencies,
  ownerId: string,
  id: string,
): Promise<void> => {
  const { conversations, generations } = dependencies;
  const isRemoved = await conversations.remove(ownerId, id, new Date());
  if (!isRemoved) throw new ChatError('conversation_not_found');
  // It is hidden, whatever comes of this: an answer that can't be stopped now comes to its end.
  const running = await generations.running(ownerId, id).catch(() => []);
  await Promise.allSettled(running.map((each) => stop(dependencies, ownerId, each)));
};
