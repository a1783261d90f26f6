import type { Random } from './random.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';

/** `length` letters for an id: 62 kinds, or the 16 of hexadecimal. */
export function randomLetters(random: Random, length: number, alphabet: 'all' | 'hex'): string {
  const letters = alphabet === 'hex' ? HEX : LETTERS;
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text += letters[Math.floor(random() * letters.length)];
  }
  return text;
}
