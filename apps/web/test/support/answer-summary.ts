import type { AnswerSummary } from '../../src/api/answer-summary.ts';

/** The figures of an ordinary answer. */
export const answerSummary: AnswerSummary = {
  reason: 'stop',
  usage: { inputTokens: 46, outputTokens: 118, source: 'provider' },
  costUsd: 0.00191,
  provider: 'openai',
  model: 'gpt-4o-mini',
  cached: false,
  degraded: false,
  firstTokenMs: 318,
  totalMs: 2_410,
};
