import { randomUUIDv7 } from 'node:crypto';
import type { Conversation } from '../../src/domain/conversation.ts';

export const aConversation = (
  given: Pick<Conversation, 'ownerId'> & Partial<Conversation>,
): Conversation => {
  const createdAt = given.createdAt ?? new Date();
  return {
    id: randomUUIDv7(),
    title: 'Uma conversa',
    systemPrompt: null,
    createdAt,
    updatedAt: createdAt,
    ...given,
  };
};
