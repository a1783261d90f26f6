import type { SentEvent } from './sent-event.ts';

/** The text of these events, after what was read before them; a snapshot replaces it all. */
export const textOf = (events: readonly SentEvent[], before = ''): string =>
  events.reduce((text, { event, data }) => {
    if (event === 'delta') return text + data.text;
    return event === 'snapshot' ? String(data.text) : text;
  }, before);
