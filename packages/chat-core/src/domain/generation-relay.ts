import type { GenerationEvent } from './generation-event.ts';

/**
 * The hot path between the processes, beside the durable `GenerationStore`: what one of them writes
 * reaches the others at once. It may be away, or be wiped, at any moment: nothing here throws, and
 * nothing is lost by its loss but time.
 */
export type GenerationRelay = {
  /**
   * Hands a sealed event on, without waiting; what can't be handed on now is left out. Numbers only
   * rise: what is not above the last one of its generation is refused.
   */
  readonly publish: (generationId: string, event: GenerationEvent) => void;
  /**
   * Hands over what there is of a generation and what comes, in rising order and perhaps with
   * holes, until the function that it returns is called. Once per generation and process.
   */
  readonly watch: (generationId: string, onEvent: (event: GenerationEvent) => void) => () => void;
  /**
   * Takes nothing more of these generations from anybody, and gives what it has of them: a writer
   * that was taken for dead can't add to it.
   */
  readonly seal: (generationIds: readonly string[]) => Promise<readonly RelayedEvent[]>;
};

/** An event, and whose it is. */
export type RelayedEvent = { readonly generationId: string; readonly event: GenerationEvent };
