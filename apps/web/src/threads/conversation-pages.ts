import type { Conversation } from '../api/conversation.ts';
import type { Page } from '../api/page.ts';

/** The list of conversations as far as it was asked for. */
export type ConversationPages = {
  readonly pages: readonly Page<Conversation>[];
  readonly pageParams: readonly (string | null)[];
};
