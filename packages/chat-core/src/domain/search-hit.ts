import type { Message } from './message.ts';

/** Where words were found: in a message, or in the title of a conversation. */
export type SearchHit = {
  /** The message's, or the conversation's where its title has the words. */
  readonly id: string;
  readonly conversationId: string;
  readonly title: string;
  readonly messageId: string | null;
  readonly role: Message['role'] | null;
  /** Plain text around the words, in pieces; `match` says which are the words. */
  readonly excerpt: readonly { readonly text: string; readonly match: boolean }[];
  readonly createdAt: Date;
};
