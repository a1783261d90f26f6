import type { Generation } from './generation.ts';
import type { GenerationEvent } from './generation-event.ts';
import type { RelayedEvent } from './generation-relay.ts';
import type { GenerationStatus } from './generation-status.ts';

/**
 * The durable side of generations: the run and its numbered events. Only the process that owns a
 * running generation may write to it; whoever was reaped in the meantime is fenced off.
 * Throws `store_unavailable`.
 */
export type GenerationStore = {
  /**
   * Opens the run, owned by this process, with these as its first events. When the id, or the owner's idempotency key, is taken,
   * nothing is written and the generation that has it comes back — unless it is another owner's,
   * which is `generation_exists`. `stopRequested`: its owner has asked to stop it already.
   */
  readonly open: (
    generation: Generation,
    firstEvents?: readonly GenerationEvent[],
  ) => Promise<{ readonly existing?: Generation; readonly stopRequested?: boolean }>;
  /**
   * One write for the new events of many runs. Those of a run that is no longer ours, or has
   * ended, are dropped; the ids of these runs come back.
   */
  readonly append: (batch: readonly RelayedEvent[]) => Promise<readonly string[]>;
  /** Ends a running generation of ours with its last events; `false` if somebody else did. */
  readonly finish: (
    id: string,
    status: Exclude<GenerationStatus, 'running'>,
    lastEvents: readonly GenerationEvent[],
  ) => Promise<boolean>;
  readonly find: (ownerId: string, id: string) => Promise<Generation | undefined>;
  /** The one that writes, or wrote, this message of the assistant's. */
  readonly findByAnswer: (
    ownerId: string,
    assistantMessageId: string,
  ) => Promise<Generation | undefined>;
  /** The ids of those that are being answered, by whichever process: in a conversation, or in all. */
  readonly running: (ownerId: string, conversationId?: string) => Promise<readonly string[]>;
  /** Events above `afterSeq`, in order, at most `limit`. */
  readonly events: (
    id: string,
    afterSeq: number,
    limit: number,
  ) => Promise<readonly GenerationEvent[]>;
  /**
   * Removes every generation of a conversation, running ones too: their owners are fenced off. How
   * many there were.
   */
  readonly forget: (ownerId: string, conversationId: string) => Promise<number>;
  /**
   * Asks whoever writes an own run to stop it, and says how it stands. One that nobody has opened
   * is `undefined`; the wish is then kept for a minute, since the question may still be under way.
   */
  readonly requestStop: (ownerId: string, id: string) => Promise<GenerationStatus | undefined>;
  /**
   * Hears at once which runs are to be stopped, whoever writes them, until the function that it
   * returns is called. A wish may be missed while the store is away: `beat` tells it again.
   */
  readonly onStopRequested: (listener: (generationId: string) => void) => () => void;
  /** Says that this process lives: several times within the time after which it counts as gone. */
  readonly beat: () => Promise<Beat>;
  /**
   * Ends what processes that are gone left running, as `interrupted`; how many there were. `rescue`
   * is asked for newer events of theirs than are written here; what follows without a hole is kept.
   */
  readonly reap: (
    rescue?: (generationIds: readonly string[]) => Promise<readonly RelayedEvent[]>,
  ) => Promise<number>;
  /** Ended generations whose messages are not known to be written yet, oldest first. */
  readonly unprojected: (limit: number) => Promise<readonly Generation[]>;
  /** Notes that the messages of these ended generations are written. */
  readonly projected: (ids: readonly string[]) => Promise<void>;
};

/** What a process is told when it says that it lives. */
export type Beat = {
  /** Runs of ours that their owners want stopped. */
  readonly stopRequested: readonly string[];
  /** Another process has fallen silent: there may be something to reap. */
  readonly othersGone: boolean;
};
