import type { Answer } from '../../chat/answer.ts';
import { randomLetters } from '../../random/random-letters.ts';
import type { ResponseIdentity } from '../response-identity.ts';

const ID_LETTERS = 32;

/** `id` and `created`, which some servers leave out, and an id for a tool call. */
export function compatibleIds(
  answer: Answer,
  { random, createdSeconds }: ResponseIdentity,
): { readonly envelope: object; readonly toolCall: string } {
  const id = `chatcmpl-${randomLetters(random, ID_LETTERS, 'hex')}`;
  const toolCall = `chatcmpl-tool-${randomLetters(random, ID_LETTERS, 'hex')}`;
  return { envelope: answer.withoutIds ? {} : { id, created: createdSeconds }, toolCall };
}
