import { ChatError } from '../domain/chat-error.ts';
import { limitedBody } from './limited-body.ts';
import { pastTheSdk } from './past-the-sdk.ts';

const REFUSAL_BYTES_MAX = 64 * 1_024;

/**
 * A fetch that hands over what the SDKs can read without harm: event streams of a sane shape, and
 * the beginning of a refusal. A page of HTML with status 200, a line that never ends or a body
 * without end is a `protocol` failure, and memory stays flat: the SDKs would buffer it whole.
 */
export const guardedFetch =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, signal: pastTheSdk.take(init) });
    const { status, headers, body } = response;
    // Thrown before the body is read: the adapter aborts its attempt, which closes the socket.
    if (status >= 300 && status < 400) throw new ChatError('bad_request', { status });
    const type = headers.get('content-type')?.toLowerCase() ?? 'text/event-stream';
    // JSON in place of events is how some servers refuse with a 200.
    if (!response.ok || type.startsWith('application/json')) return refusal(response);
    if (!type.startsWith('text/event-stream')) {
      throw new ChatError('protocol', { status, providerCode: type });
    }
    return like(response, { ok: true, body: body === null ? null : limitedBody(body) });
  };

const refusal = (response: Response) => {
  const text = () => beginningOf(response.body ?? []);
  return like(response, { ok: false, text, json: async () => parsed(await text()) });
};

const beginningOf = async (body: AsyncIterable<Uint8Array> | readonly Uint8Array[]) => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      bytes += chunk.byteLength;
      if (bytes > REFUSAL_BYTES_MAX) break;
    }
  } catch {
    // A refusal that breaks off is still a refusal: the status says of what kind.
  }
  return Buffer.concat(chunks).toString();
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return { error: { message: text } };
  }
};

/** The part of a `Response` that the SDKs touch; they iterate `body`, so any iterable will do. */
const like = ({ status, statusText, headers, url }: Response, changes: object) =>
  ({ status, statusText, headers, url, ...changes }) as unknown as Response;
