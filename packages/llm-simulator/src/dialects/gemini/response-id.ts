import type { Random } from '../../random/random.ts';
import { randomLetters } from '../../random/random-letters.ts';

const ID_LETTERS = 23;

/** An id in Google's length. */
export function responseId(random: Random): string {
  return randomLetters(random, ID_LETTERS, 'all');
}
