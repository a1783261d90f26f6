import type { AnswerSummary } from './answer-summary.ts';

/** A node of a conversation's tree. A running answer's `content` is empty: its events have it. */
export type Message = {
  readonly id: string;
  readonly conversationId: string;
  readonly parentId: string | null;
  readonly role: 'user' | 'assistant';
  readonly content: string;
  readonly status: 'running' | 'completed' | 'stopped' | 'error' | 'interrupted';
  readonly generationId: string | null;
  readonly summary: AnswerSummary | null;
  readonly createdAt: string;
};
