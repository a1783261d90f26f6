import type { Generation } from '../../domain/generation.ts';
import type { GenerationEvent } from '../../domain/generation-event.ts';

export type Run = {
  generation: Generation;
  /** The store through which it was opened, or ended: it stands for a process. */
  owner: symbol;
  projected: boolean;
  readonly events: Map<number, GenerationEvent>;
};

/** What several stores share when they stand for several processes over one log. */
export type GenerationMemory = {
  readonly runs: Map<string, Run>;
  /** The wishes to stop, by owner and then by generation: when each came. */
  readonly wishes: Map<string, Map<string, number>>;
  readonly stopListeners: Set<(generationId: string) => void>;
  readonly heartbeats: Map<symbol, { readonly atMs: number; readonly steadySinceMs: number }>;
};

/** An empty log. */
export const generationMemory = (): GenerationMemory => ({
  runs: new Map(),
  wishes: new Map(),
  stopListeners: new Set(),
  heartbeats: new Map(),
});
