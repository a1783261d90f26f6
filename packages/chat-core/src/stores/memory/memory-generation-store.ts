import { ChatError } from '../../domain/chat-error.ts';
import type { Generation } from '../../domain/generation.ts';
import type { GenerationEvent } from '../../domain/generation-event.ts';
import type { GenerationStatus } from '../../domain/generation-status.ts';
import type { GenerationStore } from '../../domain/generation-store.ts';

type Run = {
  generation: Generation;
  /** The store through which it was opened, or ended: it stands for a process. */
  owner: symbol;
  projected: boolean;
  readonly events: Map<number, GenerationEvent>;
};

type Ended = Exclude<GenerationStatus, 'running'>;

/** What several stores share when they stand for several processes over one log. */
export type GenerationMemory = Map<string, Run>;

/**
 * Generations in memory: for unit tests, and as the plainest reading of the port. `reap` takes
 * over all that other stores on the same memory left running.
 */
export const memoryGenerationStore = (runs: GenerationMemory = new Map()): GenerationStore => {
  const owner = Symbol('process');
  const all = () => [...runs.values()];
  const add = (run: Run, events: readonly GenerationEvent[]) => {
    for (const event of events) {
      if (!run.events.has(event.seq)) run.events.set(event.seq, event);
    }
  };
  const ours = (id: string) => {
    const run = runs.get(id);
    return run?.owner === owner ? run : undefined;
  };
  const end = (run: Run, status: Ended) => {
    run.generation = { ...run.generation, status };
    run.owner = owner;
  };

  return {
    open: async (generation) => {
      const { id, ownerId, idempotencyKey } = generation;
      const sameKey = all().find(
        (run) =>
          idempotencyKey !== null &&
          run.generation.ownerId === ownerId &&
          run.generation.idempotencyKey === idempotencyKey,
      );
      const existing = (sameKey ?? runs.get(id))?.generation;
      if (existing === undefined) {
        runs.set(id, { generation, owner, projected: false, events: new Map() });
        return {};
      }
      if (existing.ownerId !== ownerId) throw new ChatError('generation_exists');
      return { existing };
    },
    append: async (batch) => {
      for (const { generationId, event } of batch) {
        const run = ours(generationId);
        if (run?.generation.status === 'running') add(run, [event]);
      }
    },
    finish: async (id, status, lastEvents) => {
      const run = ours(id);
      if (run?.generation.status === status) return true;
      if (run?.generation.status !== 'running') return false;
      add(run, lastEvents);
      end(run, status);
      return true;
    },
    find: async (ownerId, id) => {
      const found = runs.get(id)?.generation;
      return found?.ownerId === ownerId ? found : undefined;
    },
    events: async (id, afterSeq, limit) =>
      [...(runs.get(id)?.events.values() ?? [])]
        .filter(({ seq }) => seq > afterSeq)
        .sort((one, other) => one.seq - other.seq)
        .slice(0, limit),
    forget: async (ownerId, conversationId) => {
      for (const { generation } of all()) {
        const isMeant =
          generation.ownerId === ownerId && generation.conversationId === conversationId;
        if (isMeant) runs.delete(generation.id);
      }
    },
    reap: async () => {
      const left = all().filter(
        (run) => run.owner !== owner && run.generation.status === 'running',
      );
      for (const run of left) {
        add(run, [
          { seq: Math.max(0, ...run.events.keys()) + 1, kind: 'error', code: 'interrupted' },
        ]);
        end(run, 'interrupted');
      }
      return left.length;
    },
    unprojected: async (limit) =>
      all()
        .filter((run) => !run.projected && run.generation.status !== 'running')
        .map(({ generation }) => generation)
        .sort((one, other) => +one.createdAt - +other.createdAt || (one.id < other.id ? -1 : 1))
        .slice(0, limit),
    projected: async (ids) => {
      for (const id of ids) {
        const run = runs.get(id);
        if (run !== undefined && run.generation.status !== 'running') run.projected = true;
      }
    },
  };
};
