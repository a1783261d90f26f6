import type { ChatDependencies } from './chat-dependencies.ts';

/**
 * Stops all that is being answered to this owner and removes every conversation, as when the
 * account goes; the generations go with the account. May be repeated. Throws `store_unavailable`.
 */
export const removeAll = async (
  { conversations, live }: Pick<ChatDependencies, 'conversations' | 'live'>,
  ownerId: string,
): Promise<void> => {
  await live.stopAll(ownerId);
  await conversations.purgeAll(ownerId);
};
