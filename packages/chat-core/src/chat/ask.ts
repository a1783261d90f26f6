import { randomUUIDv7 } from 'node:crypto';
import { ChatError } from '../domain/chat-error.ts';
import type { AskInput } from './ask-input.ts';
import { type Asked, beginAnswer } from './begin-answer.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { newConversation } from './new-conversation.ts';
import type { Question } from './question.ts';
import { titleOf } from './title-of.ts';

/**
 * Starts to answer a question. What was asked before is edited by asking again where it hangs.
 * Throws `conversation_not_found`, `message_not_found`, and what `beginAnswer` throws.
 */
export const ask = (dependencies: ChatDependencies, input: AskInput): Promise<Asked> =>
  beginAnswer(dependencies, input, async () => {
    const { text, model, conversationId, parentId = NEWEST } = input;
    const { thread, ...placed } = await place(dependencies, input);
    return {
      ...placed,
      thread,
      parentId: thread.at(-1)?.id ?? null,
      userMessageId: randomUUIDv7(),
      userText: text,
      model,
      asked: ['ask', text, conversationId, parentId, model],
    };
  });

/** No id of a message. */
const NEWEST = 'newest';

/** Where the question hangs: an own conversation with the way to its parent, or a new one. */
const place = async (
  { conversations, limits }: ChatDependencies,
  { ownerId, conversationId, parentId, text }: AskInput,
): Promise<Pick<Question, 'conversation' | 'isFirst' | 'thread'>> => {
  if (conversationId === undefined) {
    if (parentId) throw new ChatError('message_not_found', { field: 'parentId' });
    const conversation = newConversation(ownerId, { title: titleOf(text) });
    return { conversation, isFirst: true, thread: [] };
  }
  const [conversation, thread] = await Promise.all([
    conversations.find(ownerId, conversationId),
    parentId === null
      ? []
      : conversations.thread(ownerId, conversationId, parentId, limits.historyMessagesMax),
  ]);
  if (conversation === undefined) throw new ChatError('conversation_not_found');
  if (thread === undefined) throw new ChatError('message_not_found', { field: 'parentId' });
  return { conversation, thread };
};
