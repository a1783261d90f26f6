import type { ChatDependencies } from './chat-dependencies.ts';
import { RESTORABLE_MS } from './restorable-ms.ts';

/** In one round; those that are left have the next one. */
const CONVERSATIONS_MAX = 100;
/** The clocks of two processes are not one: who may still restore does not meet who purges. */
const CLOCKS_APART_MS = 60_000;

/**
 * One round of removing for good what can't be restored any more: first its answers, and in a later
 * round the conversation, so that nobody who was just writing down an answer brings it back. Several
 * processes may do it at once, and each may die on its way. Throws `store_unavailable`.
 */
export const purgeRemoved = async ({
  conversations,
  generations,
}: Pick<ChatDependencies, 'conversations' | 'generations'>): Promise<void> => {
  const until = new Date(Date.now() - RESTORABLE_MS - CLOCKS_APART_MS);
  for (const { ownerId, id } of await conversations.removed(until, CONVERSATIONS_MAX)) {
    const forgotten = await generations.forget(ownerId, id);
    if (forgotten === 0) await conversations.purge(ownerId, id);
  }
};
