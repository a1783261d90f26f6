import type { Conversation } from '../domain/conversation.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { newConversation } from './new-conversation.ts';

const FIRST_TITLE = 'Nova conversa';

/** An empty conversation. Throws `store_unavailable`. */
export const createConversation = async (
  { conversations }: Pick<ChatDependencies, 'conversations'>,
  ownerId: string,
  {
    title = FIRST_TITLE,
    systemPrompt,
  }: { readonly title?: string; readonly systemPrompt?: string },
): Promise<Conversation> => {
  const conversation = newConversation(ownerId, { title, systemPrompt });
  await conversations.save(conversation);
  return conversation;
};
