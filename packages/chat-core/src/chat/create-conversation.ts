import { randomUUIDv7 } from 'node:crypto';
import type { Conversation } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';
import type { ChatDependencies } from './chat-dependencies.ts';

const FIRST_TITLE = 'Nova conversa';

/**
 * An empty conversation; a system prompt becomes the root of its tree, and so the beginning of
 * everything that the model is given. Throws `store_unavailable`.
 */
export const createConversation = async (
  { conversations }: Pick<ChatDependencies, 'conversations'>,
  ownerId: string,
  {
    title = FIRST_TITLE,
    systemPrompt,
  }: { readonly title?: string; readonly systemPrompt?: string },
): Promise<Conversation> => {
  const now = new Date();
  const conversation = { id: randomUUIDv7(), ownerId, title, createdAt: now, updatedAt: now };
  const root = systemPrompt === undefined ? [] : [rootOf(conversation, systemPrompt)];
  await conversations.save(conversation, root);
  return conversation;
};

const rootOf = ({ id, ownerId, createdAt }: Conversation, content: string): Message => ({
  id: randomUUIDv7(),
  conversationId: id,
  ownerId,
  parentId: null,
  role: 'system',
  content,
  generationId: null,
  status: 'completed',
  summary: null,
  createdAt,
});
