import type { ChatError } from '../src/domain/chat-error.ts';
import type { ChatEvent } from '../src/domain/chat-event.ts';
import type { ChatProvider } from '../src/domain/chat-provider.ts';
import { aRequest } from './a-request.ts';

type Collected = {
  readonly events: readonly ChatEvent[];
  /** What the stream threw; `undefined` when it ended normally. */
  readonly error: ChatError | undefined;
  readonly text: string;
};

/** Reads a stream to its end, whatever that is. */
export const collect = async (
  provider: ChatProvider,
  request = aRequest(),
  signal: AbortSignal = new AbortController().signal,
): Promise<Collected> => {
  const events: ChatEvent[] = [];
  let error: unknown;
  try {
    for await (const event of provider.stream(request, signal)) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const pieces = events.map((event) => (event.type === 'text-delta' ? event.text : ''));
  return { events, error: error as ChatError | undefined, text: pieces.join('') };
};
