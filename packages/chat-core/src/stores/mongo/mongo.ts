import type { Collection } from 'mongodb';
import type { Conversation } from '../../domain/conversation.ts';
import type { Message } from '../../domain/message.ts';

/** What is kept: the entities as they are, under Mongo's own name for the id. */
type Kept<Entity> = { readonly _id: string } & Omit<Entity, 'id'>;

export type Collections = {
  readonly conversations: Collection<
    Kept<Conversation> & {
      /** Since when it is hidden; absent while it is not. */
      readonly removedAt?: Date | null;
    }
  >;
  /** Documents of their own: a conversation that grows is never written anew as a whole. */
  readonly messages: Collection<Kept<Message>>;
};

/** A process' door to a server that speaks MongoDB's wire protocol. */
export type Mongo = {
  /**
   * Runs commands. Every one of ours passes here: it fails at once while the server is known to be
   * away, and only ever with a `ChatError`.
   */
  readonly run: <Result>(work: (collections: Collections) => Promise<Result>) => Promise<Result>;
  /** Throws `store_unavailable`. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};
