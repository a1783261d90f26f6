import { randomUUID } from 'node:crypto';
import { ChatError } from '../../../domain/chat-error.ts';
import type { ChatEvent } from '../../../domain/chat-event.ts';
import { isContent } from '../../../domain/is-content.ts';

/** An answer that has begun: who writes it, its first piece, and the rest to come. */
export type OpenCompletion = {
  readonly id: string;
  readonly createdSeconds: number;
  readonly model: string;
  readonly events: AsyncIterable<ChatEvent>;
};

/**
 * Waits for the first piece of the answer, so that a provider's failure before it is an HTTP
 * status and not an empty stream. Throws what the provider throws.
 */
export const openCompletion = async (
  events: AsyncIterable<ChatEvent>,
  expectedModel: string,
): Promise<OpenCompletion> => {
  const iterator = events[Symbol.asyncIterator]();
  let model = expectedModel;
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) throw new ChatError('empty');
    if (value.type === 'route' && value.step.kind === 'attempt') ({ model } = value.step);
    if (value.type === 'finish') ({ model } = value);
    if (!isContent(value) && value.type !== 'finish') continue;
    return {
      id: `chatcmpl-${randomUUID()}`,
      createdSeconds: Math.floor(Date.now() / 1_000),
      model,
      events: startingWith(value, iterator),
    };
  }
};

async function* startingWith(first: ChatEvent, rest: AsyncIterator<ChatEvent>) {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}
