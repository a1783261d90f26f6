import type { ChatEvent } from './chat-event.ts';

/** Whether this event is a piece of the answer: from the first one on, nothing is taken back. */
export const isContent = (event: ChatEvent): boolean =>
  event.type === 'text-delta' || event.type === 'tool-call-delta';
