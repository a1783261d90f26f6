import type { AnswerState } from './answer-state.ts';

type Origin = Pick<AnswerState, 'generationId'> &
  Partial<Pick<AnswerState, 'asking' | 'conversationId'>>;

/** An answer of which nothing is known yet. */
export const newAnswer = (origin: Origin): AnswerState => ({
  asking: undefined,
  title: undefined,
  phase: 'asking',
  connection: 'open',
  stopping: false,
  text: '',
  route: [],
  summary: undefined,
  problem: undefined,
  lastSeq: 0,
  ...origin,
});
