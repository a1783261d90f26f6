import type { Layout, Point } from '../../../src/layout/layout.ts';

/** A straight piece of a link, from left to right or from top to bottom. */
export type Piece = {
  readonly link: string;
  readonly start: Point;
  readonly end: Point;
  readonly isLevel: boolean;
};

export const piecesOf = ({ links }: Layout): readonly Piece[] =>
  links.flatMap(({ id, points }) =>
    points.slice(1).map((point, at): Piece => {
      const before = points[at] ?? point;
      const isForward = before.x + before.y < point.x + point.y;
      const [start, end] = isForward ? [before, point] : [point, before];
      return { link: id, start, end, isLevel: start.y === end.y };
    }),
  );
