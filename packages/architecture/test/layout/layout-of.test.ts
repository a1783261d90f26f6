import { describe, expect, it } from 'vitest';
import { model } from '../../src/data/model.ts';
import type { Layout, PlacedBox } from '../../src/layout/layout.ts';
import { layoutOf } from '../../src/layout/layout-of.ts';
import { isLive } from '../../src/model/is-live.ts';
import type { VersionId } from '../../src/model/version-id.ts';
import { boxFlaws } from './flaws/box-flaws.ts';
import { crossings } from './flaws/crossings.ts';
import { falseTrunks } from './flaws/false-trunks.ts';
import { linkFlaws } from './flaws/link-flaws.ts';

const versions: readonly VersionId[] = ['v1', 'v2', 'v3', 'v4'];
const liveLinks = (version: VersionId) => model.links.filter((link) => isLive(link, version));
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort();

describe.each(versions)('the drawing of %s', (version) => {
  const layout = layoutOf(version);

  it('has every live component and link once, and at most 30 boxes', () => {
    expect(ids(layout.boxes)).toEqual(
      ids(model.components.filter((component) => isLive(component, version))),
    );
    expect(ids(layout.links)).toEqual(ids(liveLinks(version)));
    expect(layout.boxes.length).toBeLessThanOrEqual(30);
  });

  it('has no box, zone or word in the way of another', () => {
    expect(boxFlaws(layout)).toEqual([]);
  });

  it('leads each link from its box to its box, through no other and over no word', () => {
    expect(linkFlaws(layout, model.links)).toEqual([]);
  });

  it('lets links share a trunk only where all who meet there speak to each other', () => {
    expect(falseTrunks(layout, liveLinks(version))).toEqual([]);
  });

  it('has at most four crossings', () => {
    expect(crossings(layout).length).toBeLessThanOrEqual(4);
  });

  it('is made of whole numbers', () => {
    expect(JSON.stringify(layout)).not.toMatch(/:-?\d+\.\d/u);
  });
});

describe('what is seen first', () => {
  const marked = (version: VersionId) => {
    const { boxes, links, zones } = layoutOf(version);
    return {
      path: ids(links.filter(({ isPath }) => isPath)),
      brought: ids(boxes.filter(({ isNew }) => isNew)),
      single: ids([...boxes, ...zones].filter(({ isSinglePoint }) => isSinglePoint)),
    };
  };

  it('is in V1 the one way of a question, and how many parts of it stand alone', () => {
    expect(marked('v1')).toEqual({
      path: ['api-a-egress', 'balancer-api-a', 'egress-openai', 'people-balancer'],
      brought: [],
      single: ['api-a', 'balancer', 'egress', 'openai', 'postgres', 'us-east-1'],
    });
  });

  it('is in V2 a second way to a second provider, and what came with it', () => {
    const { path, brought, single } = marked('v2');
    expect(path).toEqual(expect.arrayContaining(['balancer-api-b', 'egress-claude']));
    expect(path).not.toContain('people-cdn');
    expect(brought).toEqual([
      'api-b',
      'autoscaler',
      'cdn',
      'claude',
      'postgres-standby',
      'redis-replica',
    ]);
    expect(single).toEqual(['balancer', 'us-east-1']);
  });
});

describe('a region that holds everything', () => {
  it.each([
    ['v3', true],
    ['v4', false],
  ] as const)('is marked where there is no other: %s', (version, isSinglePoint) => {
    const region = layoutOf(version).zones.find(({ id }) => id === 'us-east-1');
    expect(region?.isSinglePoint).toBe(isSinglePoint);
  });
});

describe('a flaw in the drawing of V4', () => {
  const v4 = layoutOf('v4');
  const withBox = (id: string, change: Partial<PlacedBox>): Layout => ({
    ...v4,
    boxes: v4.boxes.map((box) => (box.id === id ? { ...box, ...change } : box)),
  });
  const along = (id: string, points: Layout['links'][number]['points']): Layout => ({
    ...v4,
    links: v4.links.map((link) => (link.id === id ? { ...link, points } : link)),
  });
  const placeOf = (id: string) => {
    const { x = 0, y = 0 } = v4.boxes.find((box) => box.id === id) ?? {};
    return { x, y };
  };

  it.each<[string, Partial<PlacedBox>, string]>([
    ['redis', placeOf('postgres'), 'postgres overlaps redis'],
    ['openai', { x: 1_000 }, 'openai leaves the drawing'],
    ['openai', { title: 'Um provedor de nome longo' }, 'openai holds its text not'],
    ['openai', { noteLines: ['uma', 'nota', 'alta'] }, 'openai holds its text not'],
    ['api-a', { x: 200 }, 'zone-a cuts api-a'],
    ['api-a', { y: 150 }, 'api-a hides Zona A'],
  ])('is found: %s', (id, change, flaw) => {
    expect(boxFlaws(withBox(id, change))).toContain(flaw);
  });

  it('is found: a zone across another, a word across a word', () => {
    const zones = v4.zones.map((zone) => (zone.id === 'zone-a' ? { ...zone, y: 90 } : zone));
    expect(boxFlaws({ ...v4, zones })).toContain('us-east-1 cuts zone-a');
    const twice = v4.zones.map((zone) => (zone.id === 'zone-a' ? { ...zone, y: 118 } : zone));
    expect(boxFlaws({ ...v4, zones: twice })).toContain('Região us-east-1 over Zona A');
    const low = v4.zones.map((zone) =>
      zone.id === 'sa-zone-a' ? { ...zone, x: 280, y: 435 } : zone,
    );
    expect(boxFlaws({ ...v4, zones: low })).toContain('Zona A over plus of sa-api-a');
  });

  it('is found: a link through a box, over a word, slanted, or to nowhere', () => {
    const { x, y } = placeOf('postgres');
    const through = [
      { x, y: y + 20 },
      { x: x + 400, y: y + 20 },
    ];
    expect(linkFlaws(along('api-a-redis', through), model.links)).toEqual(
      expect.arrayContaining([
        'api-a-redis through postgres',
        'api-a-redis does not join its boxes',
      ]),
    );
    const word = v4.zones.find(({ id }) => id === 'us-east-1') ?? { x: 0, y: 0 };
    const over = [
      { x: word.x, y: word.y + 12 },
      { x: word.x + 60, y: word.y + 12 },
    ];
    const slanted = [
      { x, y },
      { x: x - 5, y: y - 5 },
    ];
    expect(linkFlaws(along('api-a-redis', over), model.links)).toContain(
      'api-a-redis over Região us-east-1',
    );
    expect(linkFlaws(along('api-a-redis', slanted), model.links)).toContain(
      'api-a-redis is slanted',
    );
  });

  it('is found: a trunk of links that have nothing to do with each other', () => {
    const stolen = v4.links.find(({ id }) => id === 'people-router')?.points ?? [];
    const near = stolen.map(({ x, y }) => ({ x: x + 3, y }));
    const flaw = 'people-router on egress-openai';
    expect(falseTrunks(along('egress-openai', near), liveLinks('v4'))).toContain(flaw);
  });

  it('is found: one more crossing', () => {
    const across = [
      { x: 0, y: 400 },
      { x: 1_060, y: 400 },
    ];
    expect(crossings(along('people-cdn', across)).length).toBeGreaterThan(crossings(v4).length);
  });

  it('is found: a component without a place, a link without a route', () => {
    const [component] = model.components;
    const [link] = model.links;
    if (component === undefined || link === undefined) throw new Error('The model is empty');
    const homeless = { ...model, components: [...model.components, { ...component, id: 'moon' }] };
    expect(() => layoutOf('v4', homeless)).toThrow('No place for moon in v4');
    const lost = { ...link, id: 'traces-cdn', from: 'traces', to: 'cdn', until: 'v4' as const };
    const unrouted = { ...model, links: [...model.links, lost] };
    expect(() => layoutOf('v4', unrouted)).toThrow('No route for traces-cdn in v4');
  });
});
