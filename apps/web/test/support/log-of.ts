import type { AnswerEvent } from '../../src/answers/answer-event.ts';
import { answerSummary } from './answer-summary.ts';
import { startEvent } from './start-event.ts';

/** A whole answer as its log has it: the way, one event per word, the end. */
export const logOf = (words: readonly string[]): readonly AnswerEvent[] => [
  startEvent,
  { type: 'route', seq: 1, step: { kind: 'cache', outcome: 'miss', ms: 3 } },
  {
    type: 'route',
    seq: 2,
    step: { kind: 'attempt', provider: 'openai', model: 'gpt-4o-mini', outcome: 'ok', ms: 231 },
  },
  ...words.map((text, index) => ({ type: 'delta' as const, seq: index + 3, text })),
  { type: 'done', seq: words.length + 3, summary: answerSummary },
];
