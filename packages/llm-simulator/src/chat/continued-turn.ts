import type { ChatMessage } from './chat-message.ts';

type ContinuedTurn = {
  /** The conversation up to the answer that is to be continued. */
  readonly asked: readonly ChatMessage[];
  /** What the assistant has said of it; empty when nothing is to be continued. */
  readonly said: string;
};

/** "Continue exatamente de onde parou", "continue from where you stopped", and the like. */
const GO_ON = /\b(?:continu(?:e|ar)|prossiga|go on)\b.{0,80}\b(?:onde|where|cut off|stopped)\b/isu;

/**
 * Whether a model would go on with its own last turn instead of answering anew: a conversation
 * that ends with the assistant is a prefill, and one whose last user turn asks to go on where the
 * assistant stopped comes to the same for a model that follows instructions.
 */
export function continuedTurn(messages: readonly ChatMessage[]): ContinuedTurn {
  const last = messages.at(-1);
  if (last?.role === 'assistant') return { asked: messages.slice(0, -1), said: last.content };
  const before = messages.at(-2);
  if (before?.role === 'assistant' && last?.role === 'user' && GO_ON.test(last.content)) {
    return { asked: messages.slice(0, -2), said: before.content };
  }
  return { asked: messages, said: '' };
}
