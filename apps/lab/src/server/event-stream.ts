import type { ServerResponse } from 'node:http';
import { securityHeaders } from '@evolua/chat-core/http/guards/security-headers';
import { sseHeaders } from '@evolua/chat-core/http/streams/sse-headers';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { LabEnv } from './lab-env.ts';

/** Server-sent events on their way to one reader. */
export type EventStream = {
  /** Whole frames. A reader that has let `waitingBytesMax` pile up is dropped. */
  readonly send: (frames: string | Buffer) => void;
  readonly end: () => void;
  /** Once, whoever ended it. */
  readonly onClose: (listener: () => void) => void;
  /** What the route returns. */
  readonly response: Response;
};

const waitingBytesMax = 1_048_576;

/**
 * Opens the answer of a route as a stream of events, written to the socket itself: the same bytes
 * go to every reader, and what waits for a slow one is seen and bounded.
 */
export function eventStream(c: Context<LabEnv>): EventStream {
  const outgoing = c.env.outgoing as ServerResponse;
  outgoing.writeHead(200, { ...securityHeaders, ...sseHeaders });
  outgoing.flushHeaders();
  return {
    send: (frames) => {
      if (outgoing.destroyed || outgoing.writableEnded) return;
      outgoing.write(frames);
      if (outgoing.writableLength > waitingBytesMax) outgoing.destroy();
    },
    end: () => void outgoing.end(),
    onClose: (listener) => void outgoing.once('close', listener),
    response: RESPONSE_ALREADY_SENT,
  };
}
