import type { Conversation } from '../../domain/conversation.ts';

/** A conversation as its owner sees it. */
export const presentConversation = ({ ownerId: _, ...conversation }: Conversation) => conversation;
