import type { Conversation } from '../domain/conversation.ts';
import type { Generation } from '../domain/generation.ts';
import type { Message } from '../domain/message.ts';

/** What is to be answered, and where it stands. */
export type Question = Pick<Generation, 'parentId' | 'userMessageId' | 'userText' | 'model'> & {
  readonly conversation: Conversation;
  /** It is not there yet: it begins with this question. */
  readonly isFirst?: boolean;
  /** The way to it, without itself. */
  readonly thread: readonly Message[];
  /** The beginning that its answer has already. */
  readonly keptText?: string;
  /** It has an answer, and another one is wanted. */
  readonly anew?: boolean;
  /** What makes two requests the same, for their idempotency key. */
  readonly asked: readonly (string | null | undefined)[];
};
