import type { Conversation } from './conversation.ts';
import type { Message } from './message.ts';
import type { Page } from './page.ts';
import type { PageRequest } from './page-request.ts';

/**
 * Where conversations and their messages live. Every read and write names the owner: what belongs
 * to somebody else is answered like what does not exist. Writes are idempotent upserts by id, so
 * that they can be repeated from the generation log. Throws `store_unavailable`.
 */
export type ConversationStore = {
  /** Newest first by `updatedAt`. */
  readonly list: (ownerId: string, page: PageRequest) => Promise<Page<Conversation>>;
  readonly find: (ownerId: string, id: string) => Promise<Conversation | undefined>;
  /**
   * Creates what is missing, with its first messages; a title or time that is already there is
   * left alone.
   */
  readonly save: (conversation: Conversation, messages?: readonly Message[]) => Promise<void>;
  /** `false` when there is nothing of this owner's to rename. */
  readonly rename: (ownerId: string, id: string, title: string) => Promise<boolean>;
  /** Takes the messages along. `false` when there is nothing of this owner's to remove. */
  readonly remove: (ownerId: string, id: string) => Promise<boolean>;
  /** Removes everything of this owner's, as when the account goes; may be repeated. */
  readonly removeAll: (ownerId: string) => Promise<void>;
  /**
   * Upserts by id; a content and status already there are replaced, unless that message's
   * generation has ended. Touches the conversation's `updatedAt`. Messages of a conversation that
   * is gone, or is another owner's, are dropped in silence.
   */
  readonly saveMessages: (messages: readonly Message[]) => Promise<void>;
  /** Oldest first, all branches. */
  readonly messages: (
    ownerId: string,
    conversationId: string,
    page: PageRequest,
  ) => Promise<Page<Message>>;
  /**
   * The way from the root to `leafId`, or to the newest message when none is named: what the model
   * is given as history. `undefined` when the conversation or the leaf is not this owner's. At
   * most `limit` messages: the newest ones of the way, and always the system message at its root.
   */
  readonly thread: (
    ownerId: string,
    conversationId: string,
    leafId: string | undefined,
    limit: number,
  ) => Promise<readonly Message[] | undefined>;
};
