import { describe, expect, it } from 'vitest';
import { formatCost } from '../../src/format/format-cost.ts';
import { formatDuration } from '../../src/format/format-duration.ts';
import { formatNumber } from '../../src/format/format-number.ts';
import { plural } from '../../src/format/plural.ts';

/** Figures and unit are kept on one line by a space that does not break. */
const spaced = (figure: string): string => figure.replaceAll('\u00a0', ' ');

describe('a duration', () => {
  it.each([
    [0, '0 ms'],
    [0.4, '0 ms'],
    [318, '318 ms'],
    [999.4, '999 ms'],
    [999.6, '1,00 s'],
    [2_410, '2,41 s'],
    [9_994, '9,99 s'],
    [9_996, '10,0 s'],
    [24_130, '24,1 s'],
    [59_949, '59,9 s'],
    [59_960, '1 min'],
    [200_000, '3 min 20 s'],
    [3_600_000, '1 h'],
    [25_920_000, '7 h 12 min'],
  ])('of %d ms is %s', (ms, expected) => {
    expect(spaced(formatDuration(ms))).toBe(expected);
  });
});

describe('a cost', () => {
  it.each([
    [0, 'US$ 0'],
    [0.00191, 'US$ 0,00191'],
    [0.0000123456, 'US$ 0,0000123'],
    [0.5, 'US$ 0,5'],
    [12.4, 'US$ 12,40'],
    [1_234.5, 'US$ 1.234,50'],
  ])('of %d dollars is %s', (usd, expected) => {
    expect(spaced(formatCost(usd))).toBe(expected);
  });
});

describe('a number', () => {
  it('has dots for thousands and a comma for decimals', () => {
    expect(formatNumber(1_234_567.8)).toBe('1.234.567,8');
  });
});

describe('a plural', () => {
  it('goes with its count, and zero is singular in Portuguese', () => {
    const forms = [0, 1, 2, 15].map((count) => plural(count, 'caractere', 'caracteres'));
    expect(forms).toEqual(['caractere', 'caractere', 'caracteres', 'caracteres']);
  });
});
