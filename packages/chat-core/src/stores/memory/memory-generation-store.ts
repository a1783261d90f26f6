import { ChatError } from '../../domain/chat-error.ts';
import type { Generation } from '../../domain/generation.ts';
import type { GenerationEvent } from '../../domain/generation-event.ts';
import type { GenerationStatus } from '../../domain/generation-status.ts';
import type { GenerationStore } from '../../domain/generation-store.ts';
import { type GenerationMemory, generationMemory, type Run } from './generation-memory.ts';
import { memoryHeartbeats } from './memory-heartbeats.ts';

type Ended = Exclude<GenerationStatus, 'running'>;

type Options = {
  /** As in Postgres: 0 when no other process lives. */
  readonly staleAfterMs?: number;
};

const WISH_KEPT_MS = 60_000;
const WISHES_PER_OWNER = 100;

/** Generations in memory: for unit tests, and as the plainest reading of the port. */
export const memoryGenerationStore = (
  { runs, wishes, stopListeners, heartbeats }: GenerationMemory = generationMemory(),
  { staleAfterMs = 0 }: Options = {},
): GenerationStore => {
  const owner = Symbol('process');
  const alive = memoryHeartbeats(heartbeats, owner, staleAfterMs);
  const all = () => [...runs.values()];
  const add = (run: Run, events: readonly GenerationEvent[]) => {
    for (const event of events) {
      if (!run.events.has(event.seq)) run.events.set(event.seq, event);
    }
  };
  const lastOf = ({ events }: Run) => Math.max(0, ...events.keys());
  const ours = (id: string) => {
    const run = runs.get(id);
    return run?.owner === owner ? run : undefined;
  };
  const end = (run: Run, status: Ended) => {
    run.generation = { ...run.generation, status };
    run.owner = owner;
  };
  const isStopWanted = ({ ownerId, id }: Generation) =>
    (wishes.get(ownerId)?.get(id) ?? Number.NEGATIVE_INFINITY) > Date.now() - WISH_KEPT_MS;
  const leftBehind = () =>
    all().filter((run) => run.generation.status === 'running' && alive.isGone(run.owner));

  return {
    open: async (generation, firstEvents = []) => {
      const { id, ownerId, idempotencyKey } = generation;
      const sameKey = all().find(
        (run) =>
          idempotencyKey !== null &&
          run.generation.ownerId === ownerId &&
          run.generation.idempotencyKey === idempotencyKey,
      );
      const existing = (sameKey ?? runs.get(id))?.generation;
      if (existing === undefined) {
        const run: Run = { generation, owner, projected: false, events: new Map() };
        runs.set(id, run);
        add(run, firstEvents);
        return isStopWanted(generation) ? { stopRequested: true } : {};
      }
      if (existing.ownerId !== ownerId) throw new ChatError('generation_exists');
      return { existing };
    },
    append: async (batch) => {
      const dropped = new Set<string>();
      for (const { generationId, event } of batch) {
        const run = ours(generationId);
        if (run?.generation.status === 'running') add(run, [event]);
        else dropped.add(generationId);
      }
      return [...dropped];
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
    findByAnswer: async (ownerId, assistantMessageId) =>
      all()
        .map(({ generation }) => generation)
        .find((one) => one.ownerId === ownerId && one.assistantMessageId === assistantMessageId),
    running: async (ownerId, conversationId) =>
      all()
        .map(({ generation }) => generation)
        .filter(
          (one) =>
            one.ownerId === ownerId &&
            one.conversationId === (conversationId ?? one.conversationId) &&
            one.status === 'running',
        )
        .map(({ id }) => id),
    events: async (id, afterSeq, limit) =>
      [...(runs.get(id)?.events.values() ?? [])]
        .filter(({ seq }) => seq > afterSeq)
        .sort((one, other) => one.seq - other.seq)
        .slice(0, limit),
    forget: async (ownerId, conversationId) => {
      const meant = all()
        .map(({ generation }) => generation)
        .filter((one) => one.ownerId === ownerId && one.conversationId === conversationId);
      for (const { id } of meant) runs.delete(id);
      return meant.length;
    },
    requestStop: async (ownerId, id) => {
      const known = runs.get(id)?.generation;
      const found = known?.ownerId === ownerId ? known : undefined;
      if (known === undefined || found?.status === 'running') {
        const own = wishes.get(ownerId) ?? new Map<string, number>();
        wishes.set(ownerId, own);
        own.delete(id);
        own.set(id, Date.now());
        const [oldest] = own.keys();
        if (own.size > WISHES_PER_OWNER && oldest !== undefined) own.delete(oldest);
      }
      if (found?.status === 'running') for (const listener of stopListeners) listener(id);
      return found?.status;
    },
    onStopRequested: (listener) => {
      stopListeners.add(listener);
      return () => void stopListeners.delete(listener);
    },
    beat: async () => {
      const othersGone = staleAfterMs > 0 && alive.gone().length + leftBehind().length > 0;
      alive.beat();
      const running = all().filter(
        (run) => run.owner === owner && run.generation.status === 'running',
      );
      const stopRequested = running.map(({ generation }) => generation).filter(isStopWanted);
      return { stopRequested: stopRequested.map(({ id }) => id), othersGone };
    },
    reap: async (rescue = async () => []) => {
      const rescued = await rescue(leftBehind().map(({ generation }) => generation.id));
      // Somebody else may have been faster meanwhile.
      const left = leftBehind();
      for (const run of left) {
        const { id } = run.generation;
        const own = rescued.filter(({ generationId }) => generationId === id);
        for (const { event } of own.sort((one, other) => one.event.seq - other.event.seq)) {
          const isPiece = event.kind === 'delta' || event.kind === 'route';
          if (isPiece && event.seq === lastOf(run) + 1) add(run, [event]);
        }
        add(run, [{ seq: lastOf(run) + 1, kind: 'error', code: 'interrupted' }]);
        end(run, 'interrupted');
      }
      for (const other of alive.gone()) heartbeats.delete(other);
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
