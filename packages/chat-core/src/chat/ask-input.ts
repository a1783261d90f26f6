import type { Asking } from './asking.ts';

/** A question, checked for its form already. */
export type AskInput = Asking & {
  readonly text: string;
  readonly model: string;
  readonly conversationId?: string;
  /** Where the question hangs: at the root with `null`, on the newest message when left out. */
  readonly parentId?: string | null;
};
