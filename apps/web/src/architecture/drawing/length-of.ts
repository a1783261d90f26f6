import type { Point } from '@evolua/architecture/layout/layout';

/** How long a way is, in the units of its drawing. */
export const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, { x, y }, index) => {
    const before = points[index - 1];
    return before ? sum + Math.hypot(x - before.x, y - before.y) : sum;
  }, 0);
