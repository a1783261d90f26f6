import type { Message } from '../api/message.ts';

/** A question and its answer, as they stand under each other on the page. */
export type Turn = {
  /** Stays the same while an answer is written and after it is stored, so that nothing remounts. */
  readonly key: string;
  readonly question: string;
  /** What the question hangs on, so that asking it again can take its place. */
  readonly parentId: string | undefined;
  readonly generationId: string | undefined;
  /** As the server stores it; `undefined` while only this tab knows the answer. */
  readonly answer: Message | undefined;
};
