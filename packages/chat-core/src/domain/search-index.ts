import type { Conversation } from './conversation.ts';
import type { Message } from './message.ts';
import type { Page } from './page.ts';
import type { PageRequest } from './page-request.ts';
import type { SearchHit } from './search-hit.ts';

/**
 * What can be found of conversations, wherever these live: their titles and what was said in them.
 * Every verb names the owner, and what is another owner's is not there. Writes are idempotent, so
 * that they can be repeated from the generation log. Throws `store_unavailable`.
 */
export type SearchIndex = {
  /** Creates what is missing; a title that is already there is left alone. */
  readonly save: (conversation: Conversation, messages?: readonly Message[]) => Promise<void>;
  /** Upserts by id. Messages of a conversation that is not in the index are dropped in silence. */
  readonly saveMessages: (messages: readonly Message[]) => Promise<void>;
  readonly rename: (ownerId: string, conversationId: string, title: string) => Promise<void>;
  /** What is hidden is not found, and what is said there meanwhile is not either. */
  readonly hide: (ownerId: string, conversationId: string, hidden: boolean) => Promise<void>;
  /** Forgets a conversation with all that was said in it. */
  readonly forget: (ownerId: string, conversationId: string) => Promise<void>;
  /** Forgets everything of this owner's, as when the account goes. */
  readonly forgetAll: (ownerId: string) => Promise<void>;
  /**
   * Newest first. The words are those of a web search: all of them, "a phrase", one or another,
   * -without; the last one may be unfinished. Any text is a question: what can't be understood
   * finds nothing.
   */
  readonly search: (ownerId: string, words: string, page: PageRequest) => Promise<Page<SearchHit>>;
};
