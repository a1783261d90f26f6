import type { IncomingMessage } from 'node:http';

/** A whole body, one that went over the limit, or a client that left before its end. */
export type Body =
  | { readonly is: 'whole'; readonly bytes: Buffer }
  | { readonly is: 'too-large' }
  | { readonly is: 'gone' };

/** Reads a request's body up to `bytesMax`, and calls `then` exactly once. */
export function readBody(
  request: IncomingMessage,
  bytesMax: number,
  then: (body: Body) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  let told = false;
  const tell = (body: Body): void => {
    if (told) return;
    told = true;
    then(body);
  };
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) {
    tell({ is: 'too-large' });
    return;
  }
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > bytesMax) {
      chunks.length = 0;
      tell({ is: 'too-large' });
    } else {
      chunks.push(chunk);
    }
  });
  request.on('end', () => {
    const [only] = chunks;
    const bytes = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
    tell({ is: 'whole', bytes });
  });
  request.on('close', () => tell({ is: 'gone' }));
}
