import type { Answer } from '../chat/answer.ts';
import type { ChatCall } from '../chat/chat-call.ts';
import type { Frame } from './frame.ts';
import type { ResponseIdentity } from './response-identity.ts';
import type { StreamWire } from './stream-wire.ts';

/** A request understood, and the two ways of answering it in its own dialect. */
export type Exchange = {
  readonly call: ChatCall;
  readonly wire: StreamWire;
  /** The answer as a stream; lazy, so that an answer may be endless. */
  readonly frames: (answer: Answer, identity: ResponseIdentity) => Iterable<Frame>;
  /** The answer as one body. */
  readonly body: (answer: Answer, identity: ResponseIdentity) => string;
};
