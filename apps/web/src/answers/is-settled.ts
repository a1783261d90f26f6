import type { AnswerState } from './answer-state.ts';

/** Whether nothing more can happen to an answer. */
export const isSettled = (answer: Pick<AnswerState, 'phase'>): boolean =>
  answer.phase !== 'asking' && answer.phase !== 'writing';
