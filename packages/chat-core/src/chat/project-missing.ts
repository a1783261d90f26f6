import { ChatError } from '../domain/chat-error.ts';
import type { ConversationStore } from '../domain/conversation-store.ts';
import type { Generation } from '../domain/generation.ts';
import type { GenerationStore } from '../domain/generation-store.ts';
import type { Logger } from '../domain/logger.ts';
import { allEvents } from './all-events.ts';
import { projectGeneration } from './project-generation.ts';
import { textOf } from './text-of.ts';
import { titleOf } from './title-of.ts';

const BATCH = 100;

type Stores = {
  readonly conversations: ConversationStore;
  readonly generations: GenerationStore;
  readonly logger: Logger;
};

/**
 * Gives ended generations the messages that are not known to be written, from the log. Whatever
 * was there stays, so that several processes may do it at once. At most `batchesMax` times a hundred.
 * Throws `store_unavailable`.
 */
export const projectMissing = async (
  stores: Stores,
  batchesMax = Number.POSITIVE_INFINITY,
): Promise<void> => {
  const { generations } = stores;
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const missing = await generations.unprojected(BATCH);
    const written: string[] = [];
    for (const generation of missing) {
      if (await project(stores, generation)) written.push(generation.id);
    }
    await generations.projected(written);
    if (missing.length < BATCH || written.length === 0) return;
  }
};

/** `false` when it can't be done: the others are not kept waiting for this one. */
const project = async (stores: Stores, generation: Generation): Promise<boolean> => {
  try {
    await write(stores, generation);
    return true;
  } catch (error) {
    if (error instanceof ChatError && error.code === 'store_unavailable') throw error;
    const message = 'messages of an answer could not be written';
    stores.logger.error({ err: error, generationId: generation.id }, message);
    return false;
  }
};

const write = async ({ conversations, generations }: Stores, generation: Generation) => {
  const { id, conversationId, ownerId, createdAt } = generation;
  const events = await allEvents(generations, id);
  const last = events.at(-1);
  const conversation = {
    id: conversationId,
    ownerId,
    title: titleOf(generation.userText),
    systemPrompt: null,
    createdAt,
    updatedAt: createdAt,
  };
  const answer = {
    content: textOf(events),
    status: generation.status,
    summary: last?.kind === 'done' ? last.summary : null,
  };
  await conversations.save(conversation);
  await conversations.saveMessages(projectGeneration(generation, answer));
  // A generation goes before its conversation does: what was removed meanwhile is not to come back.
  const isForgotten = (await generations.find(ownerId, id)) === undefined;
  if (isForgotten) await conversations.purge(ownerId, conversationId);
};
