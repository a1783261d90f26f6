import { ChatError } from '../domain/chat-error.ts';
import type { Generation } from '../domain/generation.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import type { Question } from './question.ts';

type Answered = { readonly answer: Generation; readonly question: Omit<Question, 'asked'> };

/**
 * The question under which an own assistant's message stands, as it was asked, and the generation
 * that wrote the message. Throws `message_not_found`, `store_unavailable`.
 */
export const answeredQuestion = async (
  { conversations, generations, limits }: ChatDependencies,
  ownerId: string,
  messageId: string,
): Promise<Answered> => {
  const answer = await generations.findByAnswer(ownerId, messageId);
  if (answer === undefined) throw new ChatError('message_not_found');
  const { conversationId, userMessageId, userText, model } = answer;
  const [conversation, way] = await Promise.all([
    conversations.find(ownerId, conversationId),
    conversations.thread(ownerId, conversationId, userMessageId, limits.historyMessagesMax + 1),
  ]);
  const asked = way?.at(-1);
  if (conversation === undefined || way === undefined || asked === undefined) {
    throw new ChatError('message_not_found');
  }
  const { parentId } = asked;
  const thread = way.slice(0, -1);
  return { answer, question: { conversation, thread, parentId, userMessageId, userText, model } };
};
