import { randomUUIDv7 } from 'node:crypto';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Message } from '../../src/domain/message.ts';

export const aMessage = (
  conversation: Pick<Conversation, 'id' | 'ownerId'>,
  given: Partial<Message> = {},
): Message => ({
  id: randomUUIDv7(),
  conversationId: conversation.id,
  ownerId: conversation.ownerId,
  parentId: null,
  role: 'user',
  content: 'Uma pergunta',
  generationId: null,
  status: 'completed',
  summary: null,
  createdAt: new Date(),
  ...given,
});
