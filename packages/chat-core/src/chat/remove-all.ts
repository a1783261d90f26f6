import type { ChatDependencies } from './chat-dependencies.ts';
import { stop } from './stop.ts';

/**
 * Stops all that is being answered to this owner, by whichever process, and removes every
 * conversation, as when the account goes; the generations go with the account. May be repeated.
 * Throws `store_unavailable`.
 */
export const removeAll = async (dependencies: ChatDependencies, ownerId: string): Promise<void> => {
  const { conversations, generations, live } = dependencies;
  const running = await generations.running(ownerId);
  await Promise.allSettled(running.map((each) => stop(dependencies, ownerId, each)));
  // Those too whose generations went with the account already.
  await live.stopAll(ownerId);
  await conversations.purgeAll(ownerId);
};
