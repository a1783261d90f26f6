import type {
  Layout,
  PlacedBox,
  PlacedLink,
  PlacedZone,
  Point,
} from '@evolua/architecture/layout/layout';

/** A box on its way: `presence` is 0 where it is not there (yet, any more), 1 where it stands. */
export type MovingBox = PlacedBox & { readonly presence: number };
export type MovingLink = PlacedLink & { readonly presence: number };
type MovingZone = PlacedZone & { readonly presence: number };
export type Moving = Pick<Layout, 'width' | 'height'> & {
  readonly zones: readonly MovingZone[];
  readonly boxes: readonly MovingBox[];
  readonly links: readonly MovingLink[];
};

type Ends = { readonly id: string; readonly from: string; readonly to: string };
type Placed = Point & { readonly width: number; readonly height: number };

const mix = (before: number, after: number, progress: number): number =>
  before + (after - before) * progress;

const centre = ({ x, y, width, height }: Placed): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

const mixPlaces = <T extends Placed>(before: Placed, after: T, progress: number): T => ({
  ...after,
  x: mix(before.x, after.x, progress),
  y: mix(before.y, after.y, progress),
  width: mix(before.width, after.width, progress),
  height: mix(before.height, after.height, progress),
});

/** With the same number of corners, the last of the shorter way standing for those it lacks. */
const mixWays = (before: readonly Point[], after: readonly Point[], progress: number): Point[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const from = before[Math.min(index, before.length - 1)] ?? { x: 0, y: 0 };
    const to = after[Math.min(index, after.length - 1)] ?? from;
    return { x: mix(from.x, to.x, progress), y: mix(from.y, to.y, progress) };
  });

const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((each) => [each.id, each]));

const merged = <T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  parts: {
    readonly stays: (was: T, is: T) => T;
    readonly comes: (is: T) => T;
    readonly progress: number;
  },
): readonly (T & { readonly presence: number })[] => {
  const [old, now] = [byId(before), byId(after)];
  const gone = before.filter(({ id }) => !now.has(id));
  return [
    ...gone.map((was) => ({ ...was, presence: 1 - parts.progress })),
    ...after.map((is) => {
      const was = old.get(is.id);
      return was
        ? { ...parts.stays(was, is), presence: 1 }
        : { ...parts.comes(is), presence: parts.progress };
    }),
  ];
};

/**
 * The drawing on its way from one version to another (`progress` 0 to 1): the same id moves, what
 * came grows from where its link begins, what went shrinks where it stood.
 */
export const between = (
  before: Layout,
  after: Layout,
  progress: number,
  ends: readonly Ends[] = [],
): Moving => {
  const stood = byId(before.boxes);
  const origin = (box: PlacedBox): PlacedBox => {
    const root = ends
      .filter(({ to }) => to === box.id)
      .map(({ from }) => stood.get(from))
      .find((each) => each !== undefined);
    if (!root) return box;
    const { x, y } = centre(root);
    return { ...box, x: x - box.width / 2, y: y - box.height / 2 };
  };
  return {
    width: mix(before.width, after.width, progress),
    height: mix(before.height, after.height, progress),
    zones: merged(before.zones, after.zones, {
      progress,
      stays: (was, is) => mixPlaces(was, is, progress),
      comes: (is) => is,
    }),
    boxes: merged(before.boxes, after.boxes, {
      progress,
      stays: (was, is) => mixPlaces(was, is, progress),
      comes: (is) => mixPlaces(origin(is), is, progress),
    }),
    links: merged(before.links, after.links, {
      progress,
      stays: (was, is) => ({ ...is, points: mixWays(was.points, is.points, progress) }),
      comes: (is) => is,
    }),
  };
};
