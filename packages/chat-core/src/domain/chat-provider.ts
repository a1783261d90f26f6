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
  /**
   * Begins what this request will need and what may be done before it is durable: nobody is asked
   * for an answer. Optional, and without a promise: `stream` need not follow.
   */
  readonly prepare?: (request: ChatRequest) => void;
  readonly stream: (request: ChatRequest, signal: AbortSignal) => AsyncIterable<ChatEvent>;
};
