import { splitIntoTokens } from './split-into-tokens.ts';

/** How many tokens a text is, by the same measure as the answers are cut. */
export function countTokens(text: string): number {
  return text === '' ? 0 : splitIntoTokens(text).length;
}
