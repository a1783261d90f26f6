import { corpus } from '@evolua/minillm';
import fc from 'fast-check';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { splitIntoTokens } from '../../src/text/split-into-tokens.ts';

describe('the cheap tokenizer', () => {
  it('loses nothing: the pieces joined are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(splitIntoTokens(text).join('')).toBe(text);
      }),
    );
  });

  it("counts the course's Portuguese within a tenth of o200k", () => {
    const text = corpus.map((passage) => passage.text).join('\n');
    const ratio = splitIntoTokens(text).length / encode(text).length;

    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });

  it('never cuts a character in two', () => {
    for (const piece of splitIntoTokens('ação 👩‍👩‍👧 naïve 日本語')) {
      expect(piece.isWellFormed()).toBe(true);
    }
  });
});
