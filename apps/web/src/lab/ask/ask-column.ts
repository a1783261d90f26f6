import type { AnswerState } from '../../answers/answer-state.ts';

/** One version's answer to the question that all were asked. */
export type AskColumn = {
  readonly answer: AnswerState;
  /** Nothing more will come. */
  readonly ended: boolean;
  /** Milliseconds since the laboratory sent the question, measured there. */
  readonly firstTokenMs: number | undefined;
  readonly totalMs: number | undefined;
};
