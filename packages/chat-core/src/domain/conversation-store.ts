import type { Conversation } from './conversation.ts';
import type { Message } from './message.ts';
import type { Page } from './page.ts';
import type { PageRequest } from './page-request.ts';

/** What the owner of a conversation may change in it, at least one of it; the rest stays. */
export type ConversationChanges = Partial<Pick<Conversation, 'title' | 'systemPrompt'>>;

/**
 * Where conversations and their messages live. Every read and write names the owner: what belongs
 * to somebody else is answered like what does not exist. Writes are idempotent upserts by id, so
 * that they can be repeated from the generation log. What was removed is hidden from every read at
 * once, can be restored for a while, and is purged later. Throws `store_unavailable`.
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
  /** As it is then; `undefined` when there is nothing of this owner's to change. */
  readonly change: (
    ownerId: string,
    id: string,
    changes: ConversationChanges,
  ) => Promise<Conversation | undefined>;
  /** Hides it, as of this time. `false` when there is nothing of this owner's to be seen. */
  readonly remove: (ownerId: string, id: string, removedAt: Date) => Promise<boolean>;
  /**
   * Shows again what was removed after this time; what is there already stays. `undefined` when
   * there is nothing of this owner's to show.
   */
  readonly restore: (
    ownerId: string,
    id: string,
    removedAfter: Date,
  ) => Promise<Conversation | undefined>;
  /** What was removed until this time, of all owners, the oldest first. */
  readonly removed: (
    until: Date,
    limit: number,
  ) => Promise<readonly Pick<Conversation, 'id' | 'ownerId'>[]>;
  /** Removes it for good, hidden or not, with its messages; may be repeated. */
  readonly purge: (ownerId: string, id: string) => Promise<void>;
  /** Purges everything of this owner's, as when the account goes; may be repeated. */
  readonly purgeAll: (ownerId: string) => Promise<void>;
  /**
   * Upserts by id; a content and status already there are replaced, unless that message's
   * generation has ended. Touches the conversation's `updatedAt`. A hidden conversation takes them
   * and stays hidden; those of one that is gone, or another owner's, are dropped in silence.
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
   * most `limit` messages: the newest ones of the way.
   */
  readonly thread: (
    ownerId: string,
    conversationId: string,
    leafId: string | undefined,
    limit: number,
  ) => Promise<readonly Message[] | undefined>;
};
