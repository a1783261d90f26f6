import { plainText } from './plain-text.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** What texts and questions are searched by: plain, stemmed, without stop words, in order. */
export function toTerms(text: string): string[] {
  const words = plainText(text)
    .replace(/\b(?:versao|v) ?([1-4])\b/g, 'v$1')
    .replace(/(\d),(?=\d)/g, '$1.')
    .match(/\p{L}[\p{L}\d]*|\d+(?:\.\d+)*/gu);
  return (words ?? []).filter((word) => word.length > 1 && !stopWords.has(word)).map(stem);
}
