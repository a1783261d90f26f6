import type { AnswerState } from '../../src/answers/answer-state.ts';
import type { Asking } from '../../src/answers/asking.ts';
import { newAnswer } from '../../src/answers/new-answer.ts';

type Words = Partial<Extract<Asking, { readonly verb: 'ask' }>> & { readonly generationId: string };

/** An answer that this tab has just asked for, in a conversation. */
export const askingOf = (words: Words, more: Partial<AnswerState> = {}): AnswerState => {
  const asking = { verb: 'ask', text: 'E agora?', conversationId: 'conversa', ...words } as const;
  const { generationId, conversationId } = asking;
  return { ...newAnswer({ generationId, conversationId, asking }), ...more };
};
