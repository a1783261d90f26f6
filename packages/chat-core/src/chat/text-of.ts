import type { FollowedEvent } from '../domain/followed-event.ts';

/** The answer's text so far, from the events of its generation. */
export const textOf = (events: readonly FollowedEvent[]): string =>
  events.reduce((text, event) => {
    if (event.kind === 'snapshot') return event.text;
    return event.kind === 'delta' ? text + event.text : text;
  }, '');
