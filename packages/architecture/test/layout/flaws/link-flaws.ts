import type { Layout, Point, Rectangle } from '../../../src/layout/layout.ts';
import type { Link } from '../../../src/model/link.ts';
import { labelsOf } from './labels.ts';
import { marksOf } from './marks.ts';
import { piecesOf } from './pieces.ts';
import { runsThrough } from './touches.ts';

/** Links that run where they may not, or do not go from their box to their box. */
export const linkFlaws = (layout: Layout, model: readonly Link[]): readonly string[] => {
  const { boxes, links, width, height } = layout;
  const labels = [...labelsOf(layout), ...marksOf(layout)];
  const pieces = piecesOf(layout);
  return [
    ...pieces.flatMap((piece) => [
      ...boxes.flatMap((box) =>
        runsThrough(piece, box) ? [`${piece.link} through ${box.id}`] : [],
      ),
      ...labels.flatMap((label) =>
        runsThrough(piece, label) ? [`${piece.link} over ${label.text}`] : [],
      ),
      ...(piece.start.x === piece.end.x || piece.start.y === piece.end.y
        ? []
        : [`${piece.link} is slanted`]),
    ]),
    ...links.flatMap(({ id, points }) => {
      const link = model.find((one) => one.id === id);
      const isAtEdge = (name: string | undefined, point: Point | undefined) =>
        boxes.some((box) => box.id === name && point !== undefined && isOnEdge(box, point));
      const isJoined = isAtEdge(link?.from, points[0]) && isAtEdge(link?.to, points.at(-1));
      const isInside = points.every(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
      return isJoined && isInside ? [] : [`${id} does not join its boxes`];
    }),
  ];
};

const isOnEdge = ({ x, y, width, height }: Rectangle, point: Point) => {
  const isAcross = point.x >= x && point.x <= x + width;
  const isAlong = point.y >= y && point.y <= y + height;
  const isOnSide = point.x === x || point.x === x + width;
  return isAcross && isAlong && (isOnSide || point.y === y || point.y === y + height);
};
