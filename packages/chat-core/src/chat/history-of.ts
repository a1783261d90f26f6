import type { ChatMessage } from '../domain/chat-message.ts';
import type { Message } from '../domain/message.ts';

/**
 * What the model is given of a thread: the system message and as many of the newest turns as fit
 * into `charactersMax`. Answers that never got a text are left out.
 */
export const historyOf = (thread: readonly Message[], charactersMax: number): ChatMessage[] => {
  const turns = thread
    .filter((message) => message.content.length > 0)
    .map(({ role, content }) => ({ role, content }));
  const system = turns.filter(({ role }) => role === 'system');
  let room = charactersMax - system.reduce((sum, { content }) => sum + content.length, 0);
  const kept: ChatMessage[] = [];
  for (const turn of turns.filter(({ role }) => role !== 'system').reverse()) {
    room -= turn.content.length;
    if (room < 0) break;
    kept.unshift(turn);
  }
  return [...system, ...kept];
};
