import { randomUUIDv7 } from 'node:crypto';
import type { Conversation } from '../domain/conversation.ts';
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
  await conversations.save(conversation);
  if (systemPrompt === undefined) return conversation;
  await conversations.saveMessages([
    {
      id: randomUUIDv7(),
      conversationId: conversation.id,
      ownerId,
      parentId: null,
      role: 'system',
      content: systemPrompt,
      generationId: null,
      status: 'completed',
      summary: null,
      createdAt: now,
    },
  ]);
  return conversation;
};
