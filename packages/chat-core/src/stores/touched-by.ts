import type { Conversation } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';

/** A conversation is as new as its newest message. */
export const touchedBy = (
  conversation: Conversation,
  messages: readonly Message[],
): Conversation => {
  const times = [conversation.updatedAt, ...messages.map(({ createdAt }) => createdAt)];
  return { ...conversation, updatedAt: new Date(Math.max(...times.map(Number))) };
};
