import type { StreamWire } from '../stream-wire.ts';
import { errorBody } from './error-body.ts';
import { oneLine } from './one-line.ts';

/** Google's events: `data:` lines that end in CRLF; comments keep alive. */
export const eventWire: StreamWire = {
  contentType: 'text/event-stream',
  keepAlive: ': keep-alive\r\n\r\n',
  error: (error, facts) => `data: ${oneLine(errorBody(error, facts.model).body)}\r\n\r\n`,
};
