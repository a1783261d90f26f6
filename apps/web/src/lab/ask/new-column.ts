import { newAnswer } from '../../answers/new-answer.ts';
import type { AskColumn } from './ask-column.ts';

/** A version that has been asked, and has said nothing yet. */
export const newColumn = (): AskColumn => ({
  answer: newAnswer({ generationId: '' }),
  ended: false,
  firstTokenMs: undefined,
  totalMs: undefined,
});
