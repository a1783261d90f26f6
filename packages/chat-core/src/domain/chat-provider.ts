import type { ChatEvent } from './chat-event.ts';
import type { ChatRequest } from './chat-request.ts';

/**
 * Whatever answers a question: an adapter over a provider's SDK, or a whole stack of layers.
 * Returning normally is legal only after a `finish` event; everything else throws a `ChatError`.
 * `signal` reaches the upstream socket, and so does leaving the iteration early.
 */
export type ChatProvider = {
  readonly name: string;
  /** The model that would answer this request; absent where that is only known at the end. */
  readonly modelFor?: (request: ChatRequest) => string;
  readonly stream: (request: ChatRequest, signal: AbortSignal) => AsyncIterable<ChatEvent>;
};
