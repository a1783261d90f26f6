import { randomUUIDv7 } from 'node:crypto';
import type { Conversation } from '../domain/conversation.ts';

type Given = { readonly title: string; readonly systemPrompt?: string | null };

/** A conversation that begins now. */
export const newConversation = (
  ownerId: string,
  { title, systemPrompt = null }: Given,
): Conversation => {
  const now = new Date();
  return { id: randomUUIDv7(), ownerId, title, systemPrompt, createdAt: now, updatedAt: now };
};
