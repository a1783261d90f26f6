import type { StreamWire } from '../stream-wire.ts';
import { errorObject } from './error-object.ts';

/** Anthropic's named events; a ping is written with a space that no other event has. */
export const streamWire: StreamWire = {
  contentType: 'text/event-stream; charset=utf-8',
  keepAlive: 'event: ping\ndata: {"type": "ping"}\n\n',
  error: (error, facts) =>
    `event: error\ndata: ${JSON.stringify(errorObject(error, facts.model).body)}\n\n`,
};
