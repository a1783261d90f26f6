import type { AnswerSummary } from '../../src/domain/answer-summary.ts';

export const anAnswerSummary = (given: Partial<AnswerSummary> = {}): AnswerSummary => ({
  reason: 'stop',
  usage: { inputTokens: 12, outputTokens: 34, source: 'provider' },
  costUsd: 0.000123,
  provider: 'openai',
  model: 'gpt-4o-mini',
  cached: false,
  degraded: false,
  firstTokenMs: 210,
  totalMs: 1_234,
  ...given,
});
