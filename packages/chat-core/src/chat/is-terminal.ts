import type { GenerationEvent } from '../domain/generation-event.ts';

/** Whether nothing follows this event in its generation's log. */
export const isTerminal = (event: GenerationEvent): boolean =>
  event.kind === 'done' || event.kind === 'error';
