import type { GenerationEvent } from '../domain/generation-event.ts';

/** The answer's text so far, from the events of its generation. */
export const textOf = (events: readonly GenerationEvent[]): string =>
  events.map((event) => (event.kind === 'delta' ? event.text : '')).join('');
