import type { Generation } from '../domain/generation.ts';
import type { GenerationStatus } from '../domain/generation-status.ts';
import type { GenerationLog } from './generation-log.ts';

/** A generation while this process writes it. */
export type LiveGeneration = {
  readonly generation: Generation;
  readonly log: GenerationLog;
  readonly controller: AbortController;
  /** How it ended, once that is durable and told; never rejects. */
  readonly ended: Promise<GenerationStatus>;
};

/** Who is being answered by this process, and who was until a moment ago. */
export type LiveRegistry = {
  readonly add: (entry: LiveGeneration) => void;
  /** Keeps it for readers that come a little late, bounded in time and number. */
  readonly retire: (entry: LiveGeneration) => void;
  readonly running: () => readonly LiveGeneration[];
  readonly find: (id: string) => LiveGeneration | undefined;
  /** The retired ones too. */
  readonly findLately: (id: string) => LiveGeneration | undefined;
  /** A place for a question that is still being written down; to be released. */
  readonly reserve: (ownerId: string) => () => void;
  /** How many run or have a place, of one owner or of all. */
  readonly count: (ownerId?: string) => number;
  /** Resolves when nothing runs and no place is taken. */
  readonly idle: () => Promise<void>;
};

type Seat = { readonly ownerId: string; readonly released: Promise<void> };

const KEPT_AFTER_END_MS = 30_000;
const KEPT_MAX = 2_000;

/** An empty registry, one per process. */
export const createLiveRegistry = (): LiveRegistry => {
  const live = new Map<string, LiveGeneration>();
  const recent = new Map<string, LiveGeneration>();
  const seats = new Set<Seat>();

  return {
    add: (entry) => {
      live.set(entry.generation.id, entry);
    },
    retire: (entry) => {
      const { id } = entry.generation;
      live.delete(id);
      // What others have kept of it stands in the store.
      if (entry.log.isGivenUp()) return;
      recent.set(id, entry);
      const oldest = recent.keys().next().value;
      if (recent.size > KEPT_MAX && oldest !== undefined) recent.delete(oldest);
      setTimeout(() => recent.delete(id), KEPT_AFTER_END_MS).unref();
    },
    running: () => [...live.values()],
    find: (id) => live.get(id),
    findLately: (id) => live.get(id) ?? recent.get(id),
    reserve: (ownerId) => {
      const { promise: released, resolve } = Promise.withResolvers<void>();
      const seat = { ownerId, released };
      seats.add(seat);
      return () => {
        seats.delete(seat);
        resolve();
      };
    },
    count: (ownerId) =>
      [...[...live.values()].map(({ generation }) => generation), ...seats].filter(
        (one) => ownerId === undefined || one.ownerId === ownerId,
      ).length,
    idle: async () => {
      while (live.size + seats.size > 0) {
        await Promise.all([...live.values()].map(({ ended }) => ended));
        await Promise.all([...seats].map(({ released }) => released));
      }
    },
  };
};
