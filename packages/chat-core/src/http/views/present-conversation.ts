import type { Conversation } from '../../domain/conversation.ts';

/** A conversation as its owner sees it. */
export const presentConversation = ({ id, title, createdAt, updatedAt }: Conversation) => ({
  id,
  title,
  createdAt,
  updatedAt,
});
