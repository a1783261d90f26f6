import type { Point } from '@evolua/architecture/layout/layout';
import { lengthOf } from './length-of.ts';

/** The beginning of a way, as long as `share` (0 to 1) of it. */
const beginning = (points: readonly Point[], share: number): readonly Point[] => {
  if (share >= 1) return points;
  let left = lengthOf(points) * share;
  const way: Point[] = points.slice(0, 1);
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    if (left <= 0) break;
    const length = lengthOf([from, to]);
    const part = Math.min(1, left / length);
    way.push({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    left -= length;
  }
  return way;
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** An SVG path through the points, or through the first `share` (0 to 1) of their way. */
export const pathOf = (points: readonly Point[], share = 1): string =>
  beginning(points, share)
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
    .join('');
