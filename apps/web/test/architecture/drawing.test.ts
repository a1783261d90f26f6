import { model } from '@evolua/architecture/data/model';
import { layoutOf } from '@evolua/architecture/layout/layout-of';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/architecture/drawing/marks-of.ts';
import { neighbourOf } from '../../src/architecture/drawing/neighbour-of.ts';
import { scaleOf } from '../../src/architecture/drawing/scale-of.ts';
import { scrollAfterZoom } from '../../src/architecture/drawing/scroll-after-zoom.ts';
import { zoomWithin } from '../../src/architecture/drawing/zoom-within.ts';
import { flowIn } from '../../src/architecture/flow/flow-in.ts';
import { outlineOf } from '../../src/architecture/outline/outline-of.ts';

const versions = ['v1', 'v2', 'v3', 'v4'] as const;
const directions = ['left', 'right', 'up', 'down'] as const;
const told = {
  version: 'v2',
  part: undefined,
  pointed: undefined,
  dead: [],
  flow: undefined,
  step: 1,
  figures: new Map(),
  pulse: undefined,
} as const;

describe('the drawing', () => {
  it('keeps what lies under the pointer there, and stays legible', () => {
    // 150 px into a drawing scrolled by 50: its point 200; twice as large, that is at 400.
    expect(scrollAfterZoom(50, 150, 2)).toBe(250);
    expect(scrollAfterZoom(250, 150, 0.5)).toBe(50);
    expect(scrollAfterZoom(0, 100, 0.5)).toBe(0);
    expect([zoomWithin(0.01), zoomWithin(99)]).toEqual([0.5, 4]);
    expect([scaleOf(320, 1_064), scaleOf(1_064, 1_064), scaleOf(9_000, 1_064)]).toEqual([
      0.58, 1, 1.2,
    ]);
  });

  it('leads an arrow key along a link, or else to the nearest', () => {
    const { boxes } = layoutOf('v2');
    const at = { boxes, links: model.links };
    expect(neighbourOf('people', 'right', at)).toBe('balancer');
    expect(neighbourOf('postgres', 'down', at)).toBe('postgres-standby');
    expect(neighbourOf('people', 'left', at)).toBeUndefined();
  });

  it.each(versions)('reaches every box of %s by the arrow keys', (version) => {
    const { boxes } = layoutOf(version);
    const reached = new Set(['people']);
    for (const id of reached) {
      for (const direction of directions) {
        const next = neighbourOf(id, direction, { boxes, links: model.links });
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual(boxes.map(({ id }) => id).sort());
  });

  it.each(versions)('tells all of %s in words, once', (version) => {
    const layout = layoutOf(version);
    const lines = outlineOf(version, layout);
    expect(lines[0]?.component.id).toBe('people');
    expect(lines.map(({ component }) => component.id).sort()).toEqual(
      layout.boxes.map(({ id }) => id).sort(),
    );
    expect(
      lines
        .flatMap(({ links }) => links)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(layout.links.map(({ id }) => id).sort());
  });

  it('tells who is dead and who is stranded, of those that the version has', () => {
    const marks = marksOf({ ...told, version: 'v1', dead: ['postgres', 'router'] });
    expect(marks.box('postgres').fate).toBe('dead');
    expect(marks.box('openai').fate).toBe('stranded');
    expect(marks.link('api-a-postgres').cut).toBe(true);
    expect(marksOf({ ...told, dead: ['router'] }).box('postgres').fate).toBe('alive');
  });

  it('breaks the line of a step that fails, and keeps it broken behind it', () => {
    const flow = flowIn('v2', 'failover');
    const failing = (flow?.steps.findIndex(({ outcome }) => outcome === 'fails') ?? -1) + 1;
    expect(failing).toBeGreaterThan(0);
    const link = flow?.steps[failing - 1]?.link ?? '';
    const at = (step: number) => marksOf({ ...told, flow, step }).link(link).step;
    expect(at(failing - 1)).toBe('none');
    expect(at(failing)).toBe('fails');
    expect(at(99)).toBe('fails');
    expect(marksOf({ ...told, flow, step: 99 }).link('people-balancer').step).not.toBe('none');
  });
});
