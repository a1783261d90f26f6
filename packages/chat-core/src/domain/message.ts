import type { AnswerSummary } from './answer-summary.ts';
import type { GenerationStatus } from './generation-status.ts';

/**
 * A node of a conversation's tree. An assistant's message is written by a generation, carries its
 * status, and has the empty text until the generation ends.
 */
export type Message = {
  readonly id: string;
  readonly conversationId: string;
  readonly ownerId: string;
  readonly parentId: string | null;
  readonly role: 'user' | 'assistant';
  readonly content: string;
  readonly generationId: string | null;
  readonly status: GenerationStatus;
  /** What a whole answer was and cost; `null` on every other message. */
  readonly summary: AnswerSummary | null;
  readonly createdAt: Date;
};
