import { describe, expect, it } from 'vitest';
import { ageOf } from '../../src/format/age-of.ts';
import { formatDate } from '../../src/format/format-date.ts';
import { formatDay } from '../../src/format/format-day.ts';
import { formatMoment } from '../../src/format/format-moment.ts';

const now = new Date(2026, 10, 21, 0, 30);
const at = (...parts: [number, number, number, number]): string => new Date(...parts).toISOString();

describe('an age', () => {
  it.each([
    ['today', at(2026, 10, 21, 0)],
    ['yesterday', at(2026, 10, 20, 23)],
    ['yesterday', at(2026, 10, 20, 0)],
    ['week', at(2026, 10, 19, 12)],
    ['week', at(2026, 10, 15, 12)],
    ['month', at(2026, 10, 14, 12)],
    ['older', at(2026, 9, 1, 12)],
    ['today', at(2026, 10, 21, 5)],
  ])('goes by calendar days: %s for %s', (age, iso) => {
    expect(ageOf(iso, now)).toBe(age);
  });
});

describe('a date', () => {
  it('is written out', () => {
    expect(formatDate(at(2026, 10, 21, 12))).toBe('21 de novembro de 2026');
  });
  it('is nothing when it is none', () => {
    expect(formatDate('ontem')).toBe('');
  });
  it('is a calendar day, wherever the reader is', () => {
    expect(formatDay('2026-11-21')).toBe('21 de nov.');
    expect(formatDay('x')).toBe('x');
  });
  it('has the hour where it matters', () => {
    expect(formatMoment(at(2026, 10, 21, 15))).toBe('21 de nov. de 2026, 15:00');
    expect(formatMoment('x')).toBe('');
  });
});
