import type { Random } from '../../random/random.ts';
import { randomLetters } from '../../random/random-letters.ts';

const ID_LETTERS = 22;

/** A call of a tool as a content block. */
export function toolUseBlock(name: string, input: unknown, random: Random): object {
  return {
    type: 'tool_use',
    id: `toolu_01${randomLetters(random, ID_LETTERS, 'all')}`,
    name,
    input,
  };
}
