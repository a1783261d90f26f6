import type { AnswerSummary } from '../src/domain/answer-summary.ts';
import { usage } from './events.ts';

/** What a whole answer was. */
export const aSummary = (changes: Partial<AnswerSummary> = {}): AnswerSummary => ({
  reason: 'stop',
  usage,
  costUsd: 0.001,
  provider: 'scripted',
  model: 'scripted-1',
  cached: false,
  degraded: false,
  firstTokenMs: 10,
  totalMs: 20,
  ...changes,
});
