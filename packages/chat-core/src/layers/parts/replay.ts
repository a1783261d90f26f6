import type { CachedAnswer } from '../../domain/answer-cache.ts';
import type { ChatEvent } from '../../domain/chat-event.ts';
import { stopIfAborted } from './stop-if-aborted.ts';

type Marks = Pick<Extract<ChatEvent, { type: 'finish' }>, 'cached' | 'degraded' | 'calls'>;

/** A word with the blanks before it, as tokens are. */
const WORD = /\s*\S+|\s+$/gu;
/** A long answer comes in larger pieces: it is told in one go, while all others wait. */
const PIECES_MAX = 1_000;

/**
 * A replay streams like an answer, so that no reader needs to know the difference. Throws
 * `aborted` between two pieces when the caller has left.
 */
export function* replay(
  { text, ...answer }: CachedAnswer,
  marks: Marks,
  signal: AbortSignal,
): Generator<ChatEvent> {
  const words = text.match(WORD) ?? [];
  const wordsPerPiece = Math.ceil(words.length / PIECES_MAX);
  for (let word = 0; word < words.length; word += wordsPerPiece) {
    yield { type: 'text-delta', text: words.slice(word, word + wordsPerPiece).join('') };
    stopIfAborted(signal);
  }
  yield { type: 'finish', ...answer, ...marks };
}
