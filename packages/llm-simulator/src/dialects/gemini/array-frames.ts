import type { Answer } from '../../chat/answer.ts';
import type { Frame } from '../frame.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { contentFrames } from './content-frames.ts';
import { pretty } from './pretty.ts';

/** The chunks as one JSON array, the bracket and the commas before each, and a last bracket. */
export function* arrayFrames(answer: Answer, identity: ResponseIdentity): Generator<Frame> {
  yield* contentFrames(
    answer,
    identity,
    (chunk, index) => `${index === 0 ? '[' : ',\r\n'}${pretty(chunk)}`,
  );
  yield { part: 'end', data: ']', tokens: 0 };
}
