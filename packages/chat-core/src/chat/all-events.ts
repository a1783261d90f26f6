import type { GenerationEvent } from '../domain/generation-event.ts';
import type { GenerationStore } from '../domain/generation-store.ts';

const PAGE_EVENTS = 500;

/** What the store has of a generation, page by page. Throws `store_unavailable`. */
export const allEvents = async (
  generations: Pick<GenerationStore, 'events'>,
  id: string,
): Promise<readonly GenerationEvent[]> => {
  const events: GenerationEvent[] = [];
  for (;;) {
    const page = await generations.events(id, events.at(-1)?.seq ?? 0, PAGE_EVENTS);
    events.push(...page);
    if (page.length < PAGE_EVENTS) return events;
  }
};
