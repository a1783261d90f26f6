import type { GenerationEvent } from '../../../../src/domain/generation-event.ts';
import { anAnswerSummary } from '../../an-answer-summary.ts';

/** Events by their number; two calls with the same one make the same event. */
export const events = {
  delta: (seq: number, text = `palavra ${seq} `): GenerationEvent => ({ seq, kind: 'delta', text }),
  done: (seq: number): GenerationEvent => ({ seq, kind: 'done', summary: anAnswerSummary() }),
  interrupted: (seq: number): GenerationEvent => ({ seq, kind: 'error', code: 'interrupted' }),
};
