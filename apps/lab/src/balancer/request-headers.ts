import type { IncomingMessage } from 'node:http';
import { forwardedHeaders } from './forwarded-headers.ts';

/** What an instance hears of a request: as it came, with who sent it, to where. */
export function requestHeaders(request: IncomingMessage): Record<string, string | string[]> {
  return {
    ...forwardedHeaders(request),
    // A body without a length stays one, whatever the method.
    ...(request.headers['transfer-encoding'] !== undefined && { 'transfer-encoding': 'chunked' }),
    'x-forwarded-for': request.socket.remoteAddress ?? '',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': request.headers.host ?? '',
  };
}
