import type { GenerationEvent } from '../../domain/generation-event.ts';
import type { GenerationRelay } from '../../domain/generation-relay.ts';

type Stream = {
  readonly events: GenerationEvent[];
  readonly watchers: Set<(event: GenerationEvent) => void>;
  isSealed: boolean;
};

/** What several relays share when they stand for several processes over one. */
export type RelayMemory = Map<string, Stream>;

/** A relay in memory: for unit tests, and as the plainest reading of the port. */
export const memoryGenerationRelay = (streams: RelayMemory = new Map()): GenerationRelay => {
  const streamOf = (id: string) => {
    const stream = streams.get(id) ?? { events: [], watchers: new Set(), isSealed: false };
    streams.set(id, stream);
    return stream;
  };
  return {
    publish: (id, event) => {
      const { events, watchers, isSealed } = streamOf(id);
      if (isSealed || event.seq <= (events.at(-1)?.seq ?? 0)) return;
      events.push(event);
      for (const watcher of watchers) watcher(event);
    },
    watch: (id, onEvent) => {
      const { events, watchers } = streamOf(id);
      for (const event of events) onEvent(event);
      watchers.add(onEvent);
      return () => void watchers.delete(onEvent);
    },
    seal: async (ids) => {
      for (const id of ids) streamOf(id).isSealed = true;
      return ids.flatMap((generationId) =>
        streamOf(generationId).events.map((event) => ({ generationId, event })),
      );
    },
  };
};
