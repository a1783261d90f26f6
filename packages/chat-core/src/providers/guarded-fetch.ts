import { ChatError } from '../domain/chat-error.ts';

const LINE_BYTES_MAX = 256 * 1_024;
const BODY_BYTES_MAX = 16 * 1_024 * 1_024;
const NEWLINE = 10;

/**
 * A fetch that hands over event streams of a sane shape only. A page of HTML with status 200, a
 * line that never ends or a body without end is a `protocol` failure, and memory stays flat: the
 * SDKs would buffer the line whole. Errors (4xx, 5xx) pass, for the SDK to read.
 */
export const guardedFetch =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (!response.ok) return response;
    const type = response.headers.get('content-type') ?? 'text/event-stream';
    if (!type.startsWith('text/event-stream')) {
      await response.body?.cancel();
      throw new ChatError('protocol', { status: response.status, providerCode: type });
    }
    if (response.body === null) return response;
    const { status, headers } = response;
    return new Response(response.body.pipeThrough(limiter()), { status, headers });
  };

const limiter = () => {
  let bodyBytes = 0;
  let lineBytes = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      bodyBytes += chunk.byteLength;
      const newline = chunk.lastIndexOf(NEWLINE);
      lineBytes = newline === -1 ? lineBytes + chunk.byteLength : chunk.byteLength - newline - 1;
      if (bodyBytes > BODY_BYTES_MAX || lineBytes > LINE_BYTES_MAX) throw new ChatError('protocol');
      controller.enqueue(chunk);
    },
  });
};
