import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryAfterOf } from '../../src/providers/retry-after-of.ts';

const NOW = Date.UTC(2026, 10, 21, 12, 0, 0);

describe('the wait that a provider asks for', () => {
  test.each<[string, Record<string, string>, number | undefined]>([
    ['seconds', { 'retry-after': '7' }, 7_000],
    ['fractions of a second', { 'retry-after': '0.5' }, 500],
    ['no seconds', { 'retry-after': '0' }, 0],
    ['milliseconds', { 'retry-after-ms': '1500' }, 1_500],
    ['milliseconds before seconds', { 'retry-after-ms': '20', 'retry-after': '7' }, 20],
    [
      'seconds when the milliseconds are senseless',
      { 'retry-after-ms': 'x', 'retry-after': '7' },
      7_000,
    ],
    ['a date', { 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT' }, 30_000],
    ['a date of the old kind', { 'retry-after': 'Saturday, 21-Nov-26 12:00:30 GMT' }, 30_000],
    ['a date that is over', { 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, 0],
    ['a date far away', { 'retry-after': 'Mon, 23 Nov 2026 12:00:00 GMT' }, 600_000],
    ['a day', { 'retry-after': '86400' }, 600_000],
    ['less than nothing', { 'retry-after': '-5' }, 0],
    ['nothing', {}, undefined],
    ['an empty line', { 'retry-after': '' }, undefined],
    ['words', { 'retry-after': 'soon' }, undefined],
    ['a unit', { 'retry-after': '10s' }, undefined],
    ['words that look like a date', { 'retry-after': 'retry 10' }, undefined],
    ['a number with a remark', { 'retry-after': '7 (seconds)' }, undefined],
    ['words with a number', { 'retry-after': 'about 5 minutes' }, undefined],
    ['infinity', { 'retry-after': 'Infinity' }, undefined],
    ['a number beyond all numbers', { 'retry-after': '1e400' }, undefined],
  ])('is read from %s', (_what, headers, expected) => {
    expect(retryAfterOf(new Headers(headers), NOW)).toBe(expected);
  });

  test('lies between nothing and ten minutes, whatever the header says', () => {
    const headerText = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.double().map(String));
    fc.assert(
      fc.property(headerText, (text) => {
        const wait = retryAfterOf(new Headers({ 'retry-after': text }), NOW);
        if (wait === undefined) return;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(600_000);
      }),
    );
  });
});
