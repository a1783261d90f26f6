/** A title or a message in which something was found. */
export type SearchHit = {
  readonly conversationId: string;
  readonly title: string;
  /** `null` when it was found in the title. */
  readonly messageId: string | null;
  readonly role: 'user' | 'assistant' | null;
  readonly excerpt: readonly { readonly text: string; readonly match: boolean }[];
  readonly createdAt: string;
};
