import { ChatError } from '../domain/chat-error.ts';

const LINE_BYTES_MAX = 256 * 1_024;
const BODY_BYTES_MAX = 16 * 1_024 * 1_024;
const ERROR_BYTES_MAX = 64 * 1_024;
const NEWLINE = 10;

/**
 * A fetch that hands over event streams of a sane shape only. A page of HTML with status 200, a
 * line that never ends or a body without end is a `protocol` failure, and memory stays flat: the
 * SDKs would buffer the line whole. Errors (4xx, 5xx) pass, for the SDK to read: their beginning.
 */
export const guardedFetch =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const { body } = response;
    if (body === null) return response;
    if (!response.ok) return withPart(response, { text: () => beginningOf(body) });
    const type = response.headers.get('content-type') ?? 'text/event-stream';
    if (!type.startsWith('text/event-stream')) {
      // The adapter aborts its attempt at the end, which closes the unread body's socket.
      throw new ChatError('protocol', { status: response.status, providerCode: type });
    }
    return withPart(response, { body: limited(body) });
  };

/** Leaving it early closes the body, and so the socket. */
async function* limited(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let bodyBytes = 0;
  let lineBytes = 0;
  for await (const chunk of body) {
    bodyBytes += chunk.byteLength;
    const newline = chunk.lastIndexOf(NEWLINE);
    lineBytes = newline === -1 ? lineBytes + chunk.byteLength : chunk.byteLength - newline - 1;
    if (bodyBytes > BODY_BYTES_MAX || lineBytes > LINE_BYTES_MAX) throw new ChatError('protocol');
    yield chunk;
  }
}

const beginningOf = async (body: AsyncIterable<Uint8Array>) => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > ERROR_BYTES_MAX) break;
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
};

type Part = { readonly body: AsyncIterable<Uint8Array> } | { readonly text: () => Promise<string> };

/** The SDKs iterate `body`, or ask for `text`: any async iterable of bytes will do for them. */
const withPart = ({ ok, status, headers, url }: Response, part: Part) =>
  ({ ok, status, headers, url, ...part }) as unknown as Response;
