import type { EventSourceMessage } from 'eventsource-parser';
import type { AnswerEvent } from '../answers/answer-event.ts';
import { answerEventOf } from './answer-event-of.ts';
import { parseJson } from './parse-json.ts';

/** A server-sent event as an event of an answer; `undefined` as `answerEventOf` says. */
export const parseEvent = ({ event, id, data }: EventSourceMessage): AnswerEvent | undefined =>
  answerEventOf({ event, id, data: parseJson(data) });
