import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleOf } from '../../src/chat/title-of.ts';

describe('the first title of a conversation', () => {
  test.each([
    ['a short question as it is', 'O que é cache?', 'O que é cache?'],
    ['one line of many', '  O que\n é\t cache?  ', 'O que é cache?'],
    ['exactly sixty characters as they are', 'a'.repeat(60), 'a'.repeat(60)],
    [
      'the beginning of a long one, cut between words',
      'Explique por favor o que é um circuit breaker e quando ele deve abrir',
      'Explique por favor o que é um circuit breaker e quando ele…',
    ],
    ['the beginning of a word without end', 'a'.repeat(100), `${'a'.repeat(60)}…`],
    [
      'the beginning of a long word after a short one',
      `Oi ${'a'.repeat(100)}`,
      `Oi ${'a'.repeat(57)}…`,
    ],
  ])('is %s', (_what, text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  test('tears no character apart', () => {
    expect(titleOf(`a${'🎓'.repeat(60)}`).isWellFormed()).toBe(true);
  });

  test('fits into a line, whatever was asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (text) => {
        const title = titleOf(text);
        expect(title.length).toBeLessThanOrEqual(61);
        expect(title).not.toMatch(/[\n\r\t]/u);
        expect(title).toBe(title.trim());
        if (text.isWellFormed()) expect(title.isWellFormed()).toBe(true);
      }),
    );
  });
});
