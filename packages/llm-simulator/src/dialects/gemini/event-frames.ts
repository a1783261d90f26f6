import type { Answer } from '../../chat/answer.ts';
import type { Frame } from '../frame.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { contentFrames } from './content-frames.ts';
import { oneLine } from './one-line.ts';

/** The chunks as events. Nothing marks the end but the finish reason and the end of the body. */
export function eventFrames(answer: Answer, identity: ResponseIdentity): Generator<Frame> {
  return contentFrames(answer, identity, (chunk) => `data: ${oneLine(chunk)}\r\n\r\n`);
}
