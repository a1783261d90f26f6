import type { AnswerPlace } from '../answers/answer-place.ts';

/** Where an answer stands, out of a `start` event or of a problem that carries the same ids. */
export const parsePlace = (data: Readonly<Record<string, unknown>>): AnswerPlace | undefined => {
  const { conversationId, userMessageId, assistantMessageId } = data;
  return typeof conversationId === 'string' &&
    typeof userMessageId === 'string' &&
    typeof assistantMessageId === 'string'
    ? { conversationId, userMessageId, assistantMessageId }
    : undefined;
};
