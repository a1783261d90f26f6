import type { ConversationStore } from '../domain/conversation-store.ts';
import type { GenerationRelay } from '../domain/generation-relay.ts';
import type { GenerationStore } from '../domain/generation-store.ts';
import type { Logger } from '../domain/logger.ts';
import { projectMissing } from './project-missing.ts';

type Stores = {
  readonly conversations: ConversationStore;
  readonly generations: GenerationStore;
  readonly relay: Pick<GenerationRelay, 'seal'>;
  readonly logger: Logger;
};

/** A start does not wait for more: the projector's rounds do the rest. */
const BATCHES_MAX = 1;

/**
 * What a process owes to those that are gone: answers that died with them become `interrupted`,
 * with the text that only the relay still has, and the first of the ended generations whose
 * messages were not written yet get them, from the log.
 */
export const recover = async (stores: Stores): Promise<void> => {
  const interrupted = await stores.generations.reap(stores.relay.seal);
  await projectMissing(stores, BATCHES_MAX);
  if (interrupted > 0) {
    stores.logger.warn({ interrupted }, 'answers of a dead process were interrupted');
  }
};
