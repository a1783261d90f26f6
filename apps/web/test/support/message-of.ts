import type { Message } from '../../src/api/message.ts';

/** A message with whatever matters to a test. */
export const messageOf = (message: Partial<Message> & Pick<Message, 'id' | 'role'>): Message => ({
  conversationId: 'conversa',
  parentId: null,
  content: '',
  status: 'completed',
  generationId: null,
  summary: null,
  createdAt: '2026-11-21T12:00:00.000Z',
  ...message,
});
