import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartFrame } from '../../src/lab/chart/chart-frame.ts';
import { curveOf } from '../../src/lab/chart/curve-of.ts';
import { faultSpans } from '../../src/lab/chart/fault-spans.ts';
import { halfMinutes } from '../../src/lab/chart/half-minutes.ts';
import { spanMs } from '../../src/lab/chart/span-ms.ts';
import { spread } from '../../src/lab/chart/spread.ts';
import { stepOf } from '../../src/lab/chart/step-of.ts';
import { xOf } from '../../src/lab/chart/x-of.ts';
import { yOf } from '../../src/lab/chart/y-of.ts';
import { labState, secondOf } from './support/lab-state.ts';

const { now } = labState;
const frame = chartFrame(980);
const at = (secondsAgo: number) => now - secondsAgo * 1_000;

describe('the names of the curves', () => {
  const wanted = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 4 });

  it('never stand on one another, nor outside of the paper, and keep their order', () => {
    fc.assert(
      fc.property(wanted, (places) => {
        const bounds = { min: 8, max: 204, apart: 14 };
        const placed = spread(places, bounds);
        const order = places.map((_, index) => index);
        order.sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0) || one - other);
        const sorted = order.map((index) => placed[index] ?? Number.NaN);
        for (const [index, place] of sorted.entries()) {
          expect(place).toBeGreaterThanOrEqual(bounds.min - 1e-9);
          expect(place).toBeLessThanOrEqual(bounds.max + 1e-9);
          if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThan(14 - 1e-9);
        }
      }),
    );
  });

  it('stand where the curves end, where there is room', () => {
    expect(spread([20, 100, 60], { min: 0, max: 200, apart: 14 })).toEqual([20, 100, 60]);
  });
});

describe('a curve', () => {
  const paths = (seconds: Parameters<typeof curveOf>[0]) => curveOf(seconds, 'v1', now, frame);

  it('ends at the share of good answers of its last three seconds', () => {
    const seconds = [3, 2, 1].map((ago) => secondOf(at(ago), { v1: ago === 1 ? 2 : 5 }));
    expect(paths(seconds).last).toBeCloseTo(12 / 15);
    expect(paths(seconds).path).toMatch(/^M[\d.]+ 14\.0L[\d.]+ 14\.0L/u);
  });

  it('is broken where nothing was asked, and does not carry an old figure over the gap', () => {
    const seconds = [secondOf(at(60), { v1: 0 }), secondOf(at(10), { v1: 5 })];
    const { path, last } = paths(seconds);
    expect(path.match(/M/gu)).toHaveLength(2);
    expect(last).toBe(1);
  });

  it('is nothing without an answer, or before the paper begins', () => {
    const waiting = { at: at(1), versions: { v1: { asked: 5, good: 0, bad: 0, shed: 0 } } };
    expect(paths([waiting, secondOf(at(1), { v2: 5 })])).toEqual({ path: '', last: undefined });
    expect(paths([secondOf(now - spanMs - 5_000, { v1: 5 })]).path).toBe('');
  });

  it('has the whole paper: now at its right, three minutes ago at its left, all good on top', () => {
    expect(xOf(now, now, frame)).toBe(frame.right);
    expect(xOf(now - spanMs, now, frame)).toBe(frame.left);
    expect(xOf(now - 2 * spanMs, now, frame)).toBe(frame.left);
    expect([yOf(1, frame), yOf(0, frame)]).toEqual([frame.top, frame.bottom]);
  });
});

describe('the faults on the axis', () => {
  const past = (title: string, from: number, to: number) =>
    ({ id: title, title, versions: [], startedAt: at(from), endedAt: at(to) }) as const;

  it('have names that never stand on one another in a row, and never leave the paper', () => {
    const faults = fc.array(
      fc.record({
        title: fc.string({ minLength: 1, maxLength: 40 }),
        from: fc.integer({ min: 1, max: 300 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(faults, fc.integer({ min: 360, max: 1_200 }), (all, width) => {
        const narrow = chartFrame(width);
        const spans = faultSpans(
          [],
          all.map(({ title, from }) => past(title, from, 0)),
          now,
          narrow,
        );
        for (const [index, one] of spans.entries()) {
          expect(one.labelX).toBeGreaterThanOrEqual(narrow.left);
          for (const other of spans.slice(0, index)) {
            if (one.row !== other.row) continue;
            expect(one.labelX).toBeGreaterThanOrEqual(other.labelX + other.title.length * 6.4);
          }
        }
      }),
    );
  });

  it('are forgotten after three minutes, and those that are on reach to the edge', () => {
    const active = {
      id: 'a',
      title: 'A',
      intensity: undefined,
      versions: [],
      startedAt: at(20),
      endsAt: at(-40),
      state: 'on',
      struck: 0,
    } as const;
    const spans = faultSpans([active], [past('velha', 400, 200), past('B', 100, 60)], now, frame);
    expect(spans.map(({ title, begins, ends }) => [title, begins, ends])).toEqual([
      ['B', true, true],
      ['A', true, false],
    ]);
    expect(spans[1]?.to).toBe(frame.right);
  });

  it('are in the table too, with what every half minute was like', () => {
    const seconds = Array.from({ length: 180 }, (_, index) =>
      secondOf(at(179 - index), { v1: index >= 150 ? 0 : 5, v2: 5 }),
    );
    const table = halfMinutes({ ...labState, seconds, past: [past('Redis', 45, 35)] });
    expect(table.map(({ rates }) => rates.v1)).toEqual([0, 1, 1, 1, 1, 1]);
    expect(table.map(({ faults }) => faults.length)).toEqual([0, 1, 0, 0, 0, 0]);
  });
});

it('a key leads to another second, and never off the paper', () => {
  expect(stepOf('ArrowLeft', 0, 179)).toBe(1);
  expect(stepOf('ArrowRight', 0, 179)).toBe(0);
  expect(stepOf('PageDown', 175, 179)).toBe(179);
  expect(stepOf('Home', 3, 179)).toBe(179);
  expect(stepOf('Tab', 3, 179)).toBeUndefined();
});
