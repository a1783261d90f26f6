import type { StreamWire } from '../stream-wire.ts';
import { errorBody } from './error-body.ts';
import { pretty } from './pretty.ts';

/** Google's stream without `alt=sse`: one JSON array; blanks between its elements keep alive. */
export const arrayWire: StreamWire = {
  contentType: 'application/json; charset=UTF-8',
  keepAlive: '\r\n',
  error: (error, facts, first) =>
    `${first ? '[' : ',\r\n'}${pretty(errorBody(error, facts.model).body)}]`,
};
