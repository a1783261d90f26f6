import type { ChatEvent } from '../src/domain/chat-event.ts';

/** Reads one event and leaves; throws what closing the stream throws. */
export const readOne = async (events: AsyncIterable<ChatEvent>): Promise<ChatEvent | undefined> => {
  for await (const event of events) return event;
  return undefined;
};
