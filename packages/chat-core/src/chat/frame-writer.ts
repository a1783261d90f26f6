import type { GenerationEvent } from '../domain/generation-event.ts';
import type { RelayedEvent } from '../domain/generation-relay.ts';
import type { GenerationStatus } from '../domain/generation-status.ts';
import type { GenerationStore } from '../domain/generation-store.ts';

/** Brings sealed events to the store: one write for all generations of this process. */
export type FrameWriter = {
  readonly add: (generationId: string, event: GenerationEvent) => void;
  /** Writes what is still pending of it and its end, in one go; `false` if others ended it. */
  readonly finish: (
    generationId: string,
    status: Exclude<GenerationStatus, 'running'>,
    terminal: GenerationEvent,
  ) => Promise<boolean>;
};

type Options = {
  /** The most text that a crash can cost, in milliseconds of writing. */
  readonly flushMs: number;
  readonly onError: (error: unknown) => void;
  /** A flush has reached the store. */
  readonly onWritten: () => void;
  /** Others have ended these generations: what is written of them from now on is dropped. */
  readonly onLost: (generationIds: readonly string[]) => void;
};

/**
 * A writer that flushes at most every `flushMs`, one flush at a time. What could not be written
 * stays pending, in order, for the next flush; it is bounded by the answers in flight.
 */
export const createFrameWriter = (
  store: Pick<GenerationStore, 'append' | 'finish'>,
  { flushMs, onError, onWritten, onLost }: Options,
): FrameWriter => {
  let pending: RelayedEvent[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const write = async (batch: readonly RelayedEvent[]) => {
    try {
      const lost = await store.append(batch);
      onWritten();
      if (lost.length > 0) onLost(lost);
    } catch (error) {
      pending = [...batch, ...pending];
      onError(error);
    }
  };

  const flush = async () => {
    timer = undefined;
    const batch = pending;
    pending = [];
    if (batch.length === 0) return;
    writing = write(batch);
    await writing;
    writing = undefined;
    if (pending.length > 0) schedule();
  };

  const schedule = () => {
    if (writing !== undefined || timer !== undefined) return;
    timer = setTimeout(() => void flush(), flushMs);
  };

  return {
    add: (generationId, event) => {
      pending.push({ generationId, event });
      schedule();
    },
    finish: async (generationId, status, terminal) => {
      while (writing !== undefined) await writing;
      const own = pending.filter((frame) => frame.generationId === generationId);
      pending = pending.filter((frame) => frame.generationId !== generationId);
      try {
        return await store.finish(generationId, status, [
          ...own.map(({ event }) => event),
          terminal,
        ]);
      } catch (error) {
        pending = [...own, ...pending];
        schedule();
        throw error;
      }
    },
  };
};
