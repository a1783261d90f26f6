import type { Frame } from '../dialects/frame.ts';
import type { Stage } from './stage.ts';

/**
 * Writes a frame and counts it; bytes made for a client that has gone are counted apart.
 * False: the client does not keep up, and nothing more should be made before "drain".
 */
export function writeFrame({ data, tokens, part }: Frame, stage: Stage): boolean {
  const { response, journal, draft, now } = stage;
  const bytes = typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength;
  if (response.destroyed) {
    journal.lateBytes(draft, bytes);
    return true;
  }
  const more = response.write(data);
  draft.bytesWritten += bytes;
  draft.tokensWritten += tokens;
  if (draft.firstTokenAt === null && (tokens > 0 || part === 'body')) {
    draft.firstTokenAt = now();
    journal.changed(draft);
  }
  return more;
}
