import type { AnswerEvent } from '../../src/answers/answer-event.ts';

/** How the stream of an answer begins. */
export const startEvent: AnswerEvent & { readonly type: 'start' } = {
  type: 'start',
  conversationId: 'conversa',
  userMessageId: 'pergunta',
  assistantMessageId: 'resposta',
  title: 'O que é p99?',
};
