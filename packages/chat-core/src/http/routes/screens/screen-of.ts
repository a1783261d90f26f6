import { createHash } from 'node:crypto';
import type { Screen } from './screen.ts';

/** Bytes to be sent as a file of the screens. The tag is of the content: the same everywhere. */
export const screenOf = (body: Uint8Array<ArrayBuffer>, type: string): Screen => ({
  body,
  type,
  etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
});
