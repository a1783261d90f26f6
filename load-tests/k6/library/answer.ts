import type { AnswerSummary } from '@evolua/chat-core/domain/answer-summary';
import type { AskEnd } from '@evolua/lab/classroom/ask-end';
import type { SentEvent } from './sent-event.ts';

/** What came of a question. */
export type Answer = {
  readonly end: AskEnd;
  readonly events: readonly SentEvent[];
  readonly text: string;
  /** What `done` says. */
  readonly summary: AnswerSummary | undefined;
  /** As the server counts it: k6 hands over whole bodies only. */
  readonly firstTokenMs: number | undefined;
  /** From the sending of the question, here. */
  readonly totalMs: number;
  /** Why it is none, in the version's own words; of an answer that came, absent. */
  readonly reason: string | undefined;
};
