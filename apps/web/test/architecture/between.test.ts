import { model } from '@evolua/architecture/data/model';
import { layoutOf } from '@evolua/architecture/layout/layout-of';
import { describe, expect, it } from 'vitest';
import { between } from '../../src/architecture/drawing/between.ts';
import { pathOf } from '../../src/architecture/drawing/path-of.ts';

const [v1, v2] = [layoutOf('v1'), layoutOf('v2')];
const named = <T extends { readonly id: string }>(all: readonly T[], id: string) =>
  all.find((each) => each.id === id);

describe('the way from one drawing to the next', () => {
  it('ends exactly where the next one stands', () => {
    const { boxes, links, zones } = between(v1, v2, 1, model.links);
    const present = <T extends { readonly presence: number }>(all: readonly T[]) =>
      all.filter(({ presence }) => presence > 0).map(({ presence: _presence, ...each }) => each);
    expect(present(boxes)).toEqual(v2.boxes);
    expect(present(zones)).toEqual(v2.zones);
    expect(present(links).map(({ id, points }) => [id, pathOf(points)])).toEqual(
      v2.links.map(({ id, points }) => [id, pathOf(points)]),
    );
  });

  it('moves the same part, grows what came out of where its link begins, and shrinks what went', () => {
    const start = between(v1, v2, 0, model.links);
    const api = named(v1.boxes, 'balancer');
    const came = named(start.boxes, 'api-b');
    expect(came).toMatchObject({ x: api?.x, y: api?.y, presence: 0 });
    expect(named(between(v1, v2, 0.5).boxes, 'postgres')?.presence).toBe(1);
    const back = between(v2, v1, 0.25);
    expect(named(back.boxes, 'api-b')?.presence).toBe(0.75);
    expect(named(back.links, 'api-b-redis')?.presence).toBe(0.75);
  });

  it('draws of a link only as much as has come', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 30 },
    ];
    expect(pathOf(corner)).toBe('M0 0L10 0L10 30');
    expect(pathOf(corner, 0.5)).toBe('M0 0L10 0L10 10');
    expect(pathOf(corner, 0)).toBe('M0 0');
  });
});
