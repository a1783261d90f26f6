import type { Rectangle } from '../../../src/layout/layout.ts';
import type { Piece } from './pieces.ts';

/** Whether two rectangles share more than an edge. */
export const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Whether a link runs through the inside of a rectangle. */
export const runsThrough = ({ start, end }: Piece, { x, y, width, height }: Rectangle): boolean =>
  start.x < x + width && end.x > x && start.y < y + height && end.y > y;

export const encloses = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
