import { describe, expect, it } from 'vitest';
import { formatCountdown } from '../../src/format/format-countdown.ts';
import { formatShare } from '../../src/format/format-share.ts';
import { figureRows } from '../../src/lab/figures/figure-rows.ts';
import { secondsUntil } from '../../src/lab/state/seconds-until.ts';
import { pacesOf } from '../../src/lab/traffic/paces-of.ts';
import { labState } from './support/lab-state.ts';

const spaced = (figure: string | undefined) => figure?.replaceAll('\u00a0', ' ');

describe('a share', () => {
  it.each([
    [1, '100 %'],
    [0.9996, '99,9 %'],
    [0.999, '99,9 %'],
    [0.5, '50 %'],
    [0.0004, '< 0,1 %'],
    [0, '0 %'],
  ])('of %d is %s, and never more than it is', (share, expected) => {
    expect(spaced(formatShare(share))).toBe(expected);
  });
});

describe('a countdown', () => {
  it('counts whole seconds, and the last one to its end', () => {
    expect([41_000, 40_001, 1, 0, -5].map((left) => secondsUntil(left, 0))).toEqual([
      41, 41, 1, 0, 0,
    ]);
  });
  it('looks like a clock', () => {
    expect([41, 60, 300].map(formatCountdown)).toEqual(['0:41', '1:00', '5:00']);
  });
});

describe('the figures of a version', () => {
  const [version] = labState.versions;
  const tell = (figures: Parameters<(typeof figureRows)[0]['value']>[0]['figures']) =>
    version && figureRows.map(({ value }) => spaced(value({ version, figures })));

  it('are what was measured beside what was promised', () => {
    const figures = {
      asked: 900,
      good: 450,
      bad: 448,
      shed: 2,
      degraded: 0,
      goodRate: 0.5011,
      firstTokenP50Ms: 182,
      firstTokenP95Ms: 1_420,
      costPerThousandGoodUsd: 1.18,
      hitRate: 0.82,
      badSeconds: 90,
      budgetBurnt: 0.0035,
    };
    expect(tell(figures)).toEqual([
      '50,1 %',
      '99 %',
      '0,3 %',
      '182 ms',
      '1,42 s',
      'US$ 1,18',
      '82 %',
      '2',
    ]);
    const [, , burnt] = figureRows;
    expect(version && spaced(burnt?.note?.({ version, figures }))).toBe('1 min 30 s de 7 h 12 min');
  });
  it('are only the promise, before anything was measured', () => {
    expect(tell(undefined)?.filter(Boolean)).toEqual(['99 %']);
  });
});

it('offers no pace above what the laboratory takes, and always the one that holds', () => {
  expect(pacesOf(5, 10)).toEqual([1, 2, 5, 10]);
  expect(pacesOf(7, 10)).toEqual([1, 2, 5, 7, 10]);
});
