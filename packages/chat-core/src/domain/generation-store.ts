import type { Generation } from './generation.ts';
import type { GenerationEvent } from './generation-event.ts';
import type { GenerationStatus } from './generation-status.ts';

/**
 * The durable side of generations: the run and its numbered events. Only the process that owns a
 * running generation may write to it; whoever was reaped in the meantime is fenced off.
 * Throws `store_unavailable`.
 */
export type GenerationStore = {
  /**
   * Opens the run, owned by this process. When the id, or the owner's idempotency key, is taken,
   * nothing is written and the generation that has it comes back — unless it is another owner's,
   * which is `generation_exists`.
   */
  readonly open: (generation: Generation) => Promise<{ readonly existing?: Generation }>;
  /** One write for the new events of many runs; those of a run no longer ours are dropped. */
  readonly append: (
    batch: readonly { readonly generationId: string; readonly event: GenerationEvent }[],
  ) => Promise<void>;
  /** Ends a running generation of ours with its last events; `false` if somebody else did. */
  readonly finish: (
    id: string,
    status: Exclude<GenerationStatus, 'running'>,
    lastEvents: readonly GenerationEvent[],
  ) => Promise<boolean>;
  readonly find: (ownerId: string, id: string) => Promise<Generation | undefined>;
  /** Events above `afterSeq`, in order, at most `limit`. */
  readonly events: (
    id: string,
    afterSeq: number,
    limit: number,
  ) => Promise<readonly GenerationEvent[]>;
  /** Removes every generation of a conversation, running ones too: their owners are fenced off. */
  readonly forget: (ownerId: string, conversationId: string) => Promise<void>;
  /** Ends what processes that are gone left running, as `interrupted`; how many there were. */
  readonly reap: () => Promise<number>;
  /** Ended generations whose messages are not known to be written yet, oldest first. */
  readonly unprojected: (limit: number) => Promise<readonly Generation[]>;
  /** Notes that the messages of these ended generations are written. */
  readonly projected: (ids: readonly string[]) => Promise<void>;
};
