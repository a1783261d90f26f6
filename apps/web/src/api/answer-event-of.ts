import type { AnswerEvent } from '../answers/answer-event.ts';
import type { AnswerSummary } from './answer-summary.ts';
import { isRecord } from './is-record.ts';
import { parsePlace } from './parse-place.ts';
import { parseProblem } from './parse-problem.ts';
import { parseRouteStep } from './parse-route-step.ts';

type Message = {
  readonly event?: string | undefined;
  readonly id?: string | undefined;
  readonly data: unknown;
};

/**
 * A message of an answer's stream as an event. `undefined` for names that these screens do not
 * know and for data that is not what the contract says: a later version may add, never break.
 */
export const answerEventOf = (message: Message): AnswerEvent | undefined => {
  const { data } = message;
  if (!isRecord(data)) return undefined;

  if (message.event === 'start') {
    const place = parsePlace(data);
    const title = typeof data.title === 'string' ? { title: data.title } : {};
    return place && { type: 'start', ...place, ...title };
  }

  const seq = Number(message.id);
  if (!Number.isSafeInteger(seq) || seq < 1) return undefined;
  switch (message.event) {
    case 'delta':
    case 'snapshot':
      return typeof data.text === 'string'
        ? { type: message.event, seq, text: data.text }
        : undefined;
    case 'route':
      // An unknown kind still counts as seen, or a resume would ask for it for ever.
      return { type: 'route', seq, step: parseRouteStep(data) };
    case 'done':
      return typeof data.totalMs === 'number' && isRecord(data.usage)
        ? { type: 'done', seq, summary: data as unknown as AnswerSummary }
        : undefined;
    case 'error':
      return { type: 'error', seq, problem: parseProblem(data) };
    default:
      return undefined;
  }
};
