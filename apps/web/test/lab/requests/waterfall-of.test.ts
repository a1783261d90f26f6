import type { TraceSpan } from '@evolua/lab-contract/request-trace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../src/lab/requests/ticks-of.ts';
import { waterfallOf } from '../../../src/lab/requests/waterfall-of.ts';

const spanOf = (span: Pick<TraceSpan, 'id'> & Partial<TraceSpan>): TraceSpan => ({
  parentId: undefined,
  name: span.id,
  startMs: 0,
  endMs: 10,
  failed: false,
  attributes: {},
  ...span,
});
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
/** Parents at random: unknown, themselves, in circles; ids may even be said twice. */
const anySpans = fc.array(
  fc
    .record({
      id: ids,
      parentId: fc.option(ids, { nil: undefined }),
      startMs: fc.double({ min: -50, max: 900, noNaN: true }),
      endMs: fc.double({ min: -50, max: 2_000, noNaN: true }),
    })
    .map(spanOf),
  { maxLength: 12 },
);
const lengths = fc.double({ min: 0, max: 100_000, noNaN: true });

describe('the bars of any spans', () => {
  it('are all there, once each, inside the drawing', () => {
    fc.assert(
      fc.property(anySpans, lengths, (spans, lengthMs) => {
        const bars = waterfallOf(spans, lengthMs);
        expect(new Set(bars.map(({ span }) => span))).toEqual(new Set(spans));
        expect(bars).toHaveLength(spans.length);
        for (const { start, length } of bars) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThanOrEqual(0);
          expect(start + length).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it('stand below the one that they happened in, one step further in', () => {
    const bars = waterfallOf(
      [
        spanOf({ id: 'tentativa', parentId: 'pedido', startMs: 20, endMs: 80 }),
        spanOf({ id: 'pedido', endMs: 100 }),
        spanOf({ id: 'cache', parentId: 'pedido', startMs: 5, endMs: 10 }),
        spanOf({ id: 'gasto', parentId: 'tentativa', startMs: 60, endMs: 130 }),
      ],
      100,
    );
    expect(bars.map(({ span, depth, start, length }) => [span.id, depth, start, length])).toEqual([
      ['pedido', 0, 0, 1],
      ['cache', 1, 0.05, 0.05],
      ['tentativa', 1, 0.2, expect.closeTo(0.6)],
      ['gasto', 2, 0.6, expect.closeTo(0.4)],
    ]);
  });
});

describe('the marks of the time axis', () => {
  it('are round, begin at nothing, are few, and leave the last one room for its words', () => {
    fc.assert(
      fc.property(lengths, (lengthMs) => {
        const [first, ...others] = ticksOf(lengthMs);
        expect(first).toBe(0);
        expect(others.length).toBeGreaterThan(0);
        expect(others.length).toBeLessThanOrEqual(4);
        expect(Math.max(...others)).toBeLessThanOrEqual(Math.max(lengthMs, 1) * 0.8 * (1 + 1e-8));
      }),
    );
    expect(ticksOf(2_410)).toEqual([0, 500, 1_000, 1_500]);
  });
});
