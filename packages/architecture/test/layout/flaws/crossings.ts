import type { Layout } from '../../../src/layout/layout.ts';
import { piecesOf } from './pieces.ts';

/** The points where one link runs across another; where one branches off, nothing crosses. */
export const crossings = (layout: Layout): readonly string[] => {
  const pieces = piecesOf(layout);
  const points = pieces
    .filter(({ isLevel }) => isLevel)
    .flatMap((level) =>
      pieces
        .filter(({ isLevel }) => !isLevel)
        .filter(
          ({ start, end }) =>
            level.start.x < start.x &&
            start.x < level.end.x &&
            start.y < level.start.y &&
            level.start.y < end.y,
        )
        .map(({ start }) => `${start.x} ${level.start.y}`),
    );
  return [...new Set(points)];
};
