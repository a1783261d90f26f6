import type { StreamWire } from '../stream-wire.ts';
import { errorObject } from './error-object.ts';

/** OpenAI's events: `data:` lines without names, errors too, and comments to keep alive. */
export const streamWire: StreamWire = {
  contentType: 'text/event-stream; charset=utf-8',
  keepAlive: ': keep-alive\n\n',
  error: (error, facts) =>
    `data: ${JSON.stringify({ error: errorObject(error, facts.model).body })}\n\n`,
};
