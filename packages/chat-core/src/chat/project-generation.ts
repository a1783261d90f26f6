import type { AnswerSummary } from '../domain/answer-summary.ts';
import type { Generation } from '../domain/generation.ts';
import type { Message } from '../domain/message.ts';

type Answer = Pick<Message, 'content' | 'status'> & { readonly summary: AnswerSummary | null };

/** The two messages that a generation stands for: the question, and the answer as it is now. */
export const projectGeneration = (
  generation: Generation,
  answer: Answer,
): readonly [question: Message, answer: Message] => {
  const { conversationId, ownerId, createdAt } = generation;
  const question: Message = {
    id: generation.userMessageId,
    conversationId,
    ownerId,
    parentId: generation.parentId,
    role: 'user',
    content: generation.userText,
    generationId: null,
    status: 'completed',
    summary: null,
    createdAt,
  };
  return [
    question,
    {
      ...question,
      ...answer,
      id: generation.assistantMessageId,
      parentId: question.id,
      role: 'assistant',
      generationId: generation.id,
      // Lists are ordered by (time, id): the answer never stands before its question.
      createdAt: new Date(createdAt.getTime() + 1),
    },
  ];
};
