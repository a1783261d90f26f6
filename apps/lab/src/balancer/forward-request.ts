import type { IncomingMessage, ServerResponse } from 'node:http';
import { callTarget, type Way } from './call-target.ts';
import { forwardedHeaders } from './forwarded-headers.ts';
import { refuse } from './refuse.ts';
import { requestHeaders } from './request-headers.ts';

/** Passes a request to an instance and its answer back, piece by piece as they come. */
export function forwardRequest(way: Way, request: IncomingMessage, response: ServerResponse): void {
  callTarget(way, {
    request,
    headers: requestHeaders(request),
    gone: () => response.destroyed,
    onLost: (why) => {
      request.resume();
      refuse(response, way.versionId, why);
    },
    onConnected: (upstream, target) => {
      request.pipe(upstream);
      response.once('close', () => {
        if (!response.writableFinished) upstream.destroy();
      });
      upstream.once('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? '', {
          ...forwardedHeaders(answer),
          'x-evolua-served-by': target.name,
        });
        // Whoever waits for a stream must see that it has begun.
        response.flushHeaders();
        answer.pipe(response);
        answer.once('close', () => {
          request.unpipe(upstream);
          request.resume();
          // Answered before it had heard all: nobody would ever send it the rest.
          if (!upstream.writableFinished) upstream.destroy();
          if (!answer.complete) endAbruptly(response);
        });
      });
    },
  });
}

/** An answer that was cut must not look whole, not even where only the end tells its length. */
function endAbruptly(response: ServerResponse): void {
  if (response.req.httpVersion === '1.0') response.socket?.resetAndDestroy();
  else response.destroy();
}
