import type { Generation } from '../../../../src/domain/generation.ts';
import type { GenerationEvent } from '../../../../src/domain/generation-event.ts';
import type { GenerationStatus } from '../../../../src/domain/generation-status.ts';
import type { GenerationStore } from '../../../../src/domain/generation-store.ts';

/** What the cases of the contract work with. */
export type GenerationStoreContext = {
  readonly store: () => GenerationStore;
  /** The same log as another process has it, to which all others are gone when it reaps. */
  readonly another: () => Promise<GenerationStore>;
  readonly newOwner: () => Promise<string>;
  /** An opened run, of a new owner unless one is given. */
  readonly opened: (given?: Partial<Generation>, by?: GenerationStore) => Promise<Generation>;
  readonly append: (
    id: string,
    events: readonly GenerationEvent[],
    by?: GenerationStore,
  ) => Promise<void>;
  readonly statusOf: (generation: Generation) => Promise<GenerationStatus | undefined>;
  readonly eventsOf: (generation: Generation) => Promise<readonly GenerationEvent[]>;
};
