import type { ConversationStore } from '../domain/conversation-store.ts';
import type { Generation } from '../domain/generation.ts';
import type { GenerationEvent } from '../domain/generation-event.ts';
import type { GenerationStore } from '../domain/generation-store.ts';
import type { Logger } from '../domain/logger.ts';
import { projectGeneration } from './project-generation.ts';
import { textOf } from './text-of.ts';
import { titleOf } from './title-of.ts';

const BATCH = 100;
const PAGE_EVENTS = 500;

type Stores = {
  readonly conversations: ConversationStore;
  readonly generations: GenerationStore;
  readonly logger: Logger;
};

/**
 * What a start owes to the process before it: answers that died with it become `interrupted`, and
 * ended generations whose messages were not written yet get them, from the log.
 */
export const recover = async ({ conversations, generations, logger }: Stores): Promise<void> => {
  const interrupted = await generations.reap();
  for (;;) {
    const missing = await generations.unprojected(BATCH);
    for (const generation of missing) await project(conversations, generations, generation);
    await generations.projected(missing.map(({ id }) => id));
    if (missing.length < BATCH) break;
  }
  if (interrupted > 0) logger.warn({ interrupted }, 'answers of a dead process were interrupted');
};

const project = async (
  conversations: ConversationStore,
  generations: GenerationStore,
  generation: Generation,
) => {
  const events = await allEvents(generations, generation.id);
  const last = events.at(-1);
  const { conversationId: id, ownerId, createdAt } = generation;
  const title = titleOf(generation.userText);
  await conversations.save({ id, ownerId, title, createdAt, updatedAt: createdAt });
  await conversations.saveMessages(
    projectGeneration(generation, {
      content: textOf(events),
      status: generation.status,
      summary: last?.kind === 'done' ? last.summary : null,
    }),
  );
};

const allEvents = async (generations: GenerationStore, id: string) => {
  const events: GenerationEvent[] = [];
  for (;;) {
    const page = await generations.events(id, events.at(-1)?.seq ?? 0, PAGE_EVENTS);
    events.push(...page);
    if (page.length < PAGE_EVENTS) return events;
  }
};
