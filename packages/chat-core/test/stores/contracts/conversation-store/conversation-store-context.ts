import type { Conversation } from '../../../../src/domain/conversation.ts';
import type { ConversationStore } from '../../../../src/domain/conversation-store.ts';
import type { Message } from '../../../../src/domain/message.ts';

/** What the cases of the contract work with. */
export type ConversationStoreContext = {
  readonly store: () => ConversationStore;
  readonly newOwner: () => Promise<string>;
  /** A saved conversation, of a new owner unless one is given. */
  readonly saved: (given?: Partial<Conversation>) => Promise<Conversation>;
  /** Saved messages with these roles, each the parent of the next. */
  readonly chain: (
    conversation: Conversation,
    roles: readonly Message['role'][],
  ) => Promise<readonly Message[]>;
  readonly allMessages: (conversation: Conversation) => Promise<readonly Message[]>;
};
