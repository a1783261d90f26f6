import type { EventSourceMessage } from 'eventsource-parser';
import type { AnswerEvent } from '../answers/answer-event.ts';
import type { AnswerSummary } from './answer-summary.ts';
import { isRecord } from './is-record.ts';
import { parsePlace } from './parse-place.ts';
import { parseProblem } from './parse-problem.ts';
import { parseRouteStep } from './parse-route-step.ts';

const parseJson = (data: string): unknown => {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
};

/**
 * An SSE message as an event of an answer. `undefined` for names that these screens do not know
 * and for data that is not what the contract says: a later version may add, never break.
 */
export const parseEvent = (message: EventSourceMessage): AnswerEvent | undefined => {
  const data = parseJson(message.data);
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
