import { ChatError } from '../domain/chat-error.ts';
import type { ChatMessage } from '../domain/chat-message.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';

type Room = Pick<Conversation, 'systemPrompt'> & {
  /** What the system prompt and the turns may take up; below 0, the question alone is too long. */
  readonly charactersMax: number;
};

/**
 * What the model is given before the question: the system prompt, and as many of the newest turns
 * of the thread as fit. Answers that never got a text are left out. Throws `history_too_long` when
 * not even the system prompt fits.
 */
export const historyOf = (
  thread: readonly Message[],
  { systemPrompt, charactersMax }: Room,
): ChatMessage[] => {
  let room = charactersMax - (systemPrompt?.length ?? 0);
  if (room < 0) throw new ChatError('history_too_long');
  const kept: ChatMessage[] = [];
  for (const { role, content } of thread.toReversed()) {
    room -= content.length;
    if (room < 0) break;
    if (content !== '') kept.unshift({ role, content });
  }
  return systemPrompt === null ? kept : [{ role: 'system', content: systemPrompt }, ...kept];
};
