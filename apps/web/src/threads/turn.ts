import type { Message } from '../api/message.ts';
import type { Siblings } from './siblings.ts';

/** A question and its answer, as they stand under each other on the page. */
export type Turn = {
  /** Stays the same while an answer is written, stored, and written anew. */
  readonly key: string;
  readonly question: string;
  readonly questionId: string | undefined;
  /** What the question hangs on, so that an edited one can stand beside it. */
  readonly parentId: string | null;
  /** The question's versions, and the answer's. */
  readonly questions: Siblings;
  readonly answers: Siblings | undefined;
  readonly generationId: string | undefined;
  readonly answerId: string | undefined;
  /** As the server stores it; `undefined` while only this tab knows the answer. */
  readonly answer: Message | undefined;
};
