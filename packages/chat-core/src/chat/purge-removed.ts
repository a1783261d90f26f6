import type { ChatDependencies } from './chat-dependencies.ts';
import { RESTORABLE_MS } from './restore-conversation.ts';

const BATCH = 100;
/** The clocks of two processes are not one: who may still restore does not meet who purges. */
const CLOCKS_APART_MS = 60_000;

/**
 * Removes for good what can't be restored any more, with its answers. Several processes may do it
 * at once, and each may die on its way. Throws `store_unavailable`.
 */
export const purgeRemoved = async ({
  conversations,
  generations,
}: Pick<ChatDependencies, 'conversations' | 'generations'>): Promise<void> => {
  for (;;) {
    const until = new Date(Date.now() - RESTORABLE_MS - CLOCKS_APART_MS);
    const removed = await conversations.removed(until, BATCH);
    for (const { ownerId, id } of removed) {
      // The conversation last: as long as it is there, somebody comes back for the rest.
      await generations.forget(ownerId, id);
      await conversations.purge(ownerId, id);
    }
    if (removed.length < BATCH) return;
  }
};
