import type { Generation } from '../../../domain/generation.ts';

/** By which ids an answer is found again. */
export const answerPlaceOf = ({
  id,
  conversationId,
  userMessageId,
  assistantMessageId,
}: Generation) => ({ generationId: id, conversationId, userMessageId, assistantMessageId });
