import { mixSeed } from '../../random/mix-seed.ts';
import { randomLetters } from '../../random/random-letters.ts';
import { seededRandom } from '../../random/seeded-random.ts';
import type { ResponseIdentity } from '../response-identity.ts';

const COMPLETION_LETTERS = 29;
const CALL_LETTERS = 24;
const FINGERPRINT_LETTERS = 10;

/** Ids in OpenAI's lengths and alphabets; the fingerprint stays the same for a model. */
export function completionIds({ random, model }: ResponseIdentity): {
  readonly completion: string;
  readonly toolCall: () => string;
  readonly fingerprint: string;
} {
  return {
    completion: `chatcmpl-${randomLetters(random, COMPLETION_LETTERS, 'all')}`,
    toolCall: () => `call_${randomLetters(random, CALL_LETTERS, 'all')}`,
    fingerprint: `fp_${randomLetters(seededRandom(mixSeed(0, model)), FINGERPRINT_LETTERS, 'hex')}`,
  };
}
