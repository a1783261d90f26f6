import type { Point } from '@evolua/architecture/layout/layout';

/** The middle of the longest stretch of a way: where words have most room. */
export const middleOf = (points: readonly Point[]): Point | undefined => {
  let best: { readonly at: Point; readonly length: number } | undefined;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (!best || length > best.length) {
      best = { at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, length };
    }
  }
  return best?.at;
};
