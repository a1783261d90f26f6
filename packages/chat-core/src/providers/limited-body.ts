import { ChatError } from '../domain/chat-error.ts';

const LINE_BYTES_MAX = 256 * 1_024;
const BODY_BYTES_MAX = 16 * 1_024 * 1_024;
const REST_BYTES_MAX = 64 * 1_024;
const REST_MS = 100;
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/**
 * An event stream of a sane shape: a line that never ends, blank lines without end or a body
 * without end are thrown as `protocol`, before an SDK buffers or chews them whole. A reader that leaves at its marker (`[DONE]`) leaves
 * the last bytes of the body unread, which would cost the connection: they are waited for, shortly,
 * so that the next question need not connect again. What takes longer ends with the request.
 */
export async function* limitedBody(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  let bodyBytes = 0;
  let lineBytes = 0;
  let blankBytes = 0;
  let isOver = false;
  try {
    for (;;) {
      const { done, value: chunk } = await chunks.next();
      isOver = done === true;
      if (isOver) return;
      bodyBytes += chunk.byteLength;
      const newline = chunk.lastIndexOf(NEWLINE);
      lineBytes = newline === -1 ? lineBytes + chunk.byteLength : chunk.byteLength - newline - 1;
      blankBytes = chunk.every(isLineEnd) ? blankBytes + chunk.byteLength : 0;
      const longest = Math.max(lineBytes, blankBytes);
      if (bodyBytes > BODY_BYTES_MAX || longest > LINE_BYTES_MAX) throw new ChatError('protocol');
      yield chunk;
    }
  } catch (error) {
    isOver = true;
    await chunks.return?.();
    throw error;
  } finally {
    if (!isOver) await soon(restOf(chunks));
  }
}

const isLineEnd = (byte: number) => byte === NEWLINE || byte === CARRIAGE_RETURN;

const restOf = async (chunks: AsyncIterator<Uint8Array>) => {
  let bytes = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    bytes += next.value.byteLength;
    if (bytes > REST_BYTES_MAX) return void (await chunks.return?.());
  }
};

/** When the work is done or broken, or when it takes too long. */
const soon = async (work: Promise<void>) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, REST_MS);
  work.then(resolve, () => resolve());
  await promise;
  clearTimeout(timer);
};
