import { ChatError } from '../domain/chat-error.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { RESTORABLE_MS } from './restorable-ms.ts';

/**
 * Takes back the removal of an own conversation; one that was not removed stays as it is. Throws
 * `conversation_not_found`, `store_unavailable`.
 */
export const restoreConversation = async (
  { conversations }: Pick<ChatDependencies, 'conversations'>,
  ownerId: string,
  id: string,
): Promise<Conversation> => {
  const removedAfter = new Date(Date.now() - RESTORABLE_MS);
  const restored = await conversations.restore(ownerId, id, removedAfter);
  if (restored === undefined) throw new ChatError('conversation_not_found');
  return restored;
};
