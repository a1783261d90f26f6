import type { MiniLlmAnswer } from './mini-llm-answer.ts';
import type { MiniLlmMessage } from './mini-llm-message.ts';

/** Answers from its passages: pure, so the same conversation always gets the same answer. */
export type MiniLlm = {
  readonly answer: (messages: readonly MiniLlmMessage[]) => MiniLlmAnswer;
};
