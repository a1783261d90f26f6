import type { Layout } from '../../../src/layout/layout.ts';
import type { Link } from '../../../src/model/link.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** Nearer than this and not on one line, two links look like one. */
const APART = 8;

/**
 * Links that look as if they met and do not: one line, or almost one, without a common end. On a
 * trunk from several to several, everyone must really speak to everyone.
 */
export const falseTrunks = (layout: Layout, live: readonly Link[]): readonly string[] => {
  const pieces = piecesOf(layout);
  const byId = new Map(live.map((link) => [link.id, link]));
  const speaks = (from: string, to: string) =>
    live.some((link) => link.from === from && link.to === to);
  const isKin = (one: Link, other: Link) =>
    [one.from, one.to].some((end) => end === other.from || end === other.to) ||
    (speaks(one.from, other.to) && speaks(other.from, one.to));
  const found = pieces.flatMap((one, at) =>
    pieces.slice(at + 1).flatMap((other) => {
      const [link, second] = [byId.get(one.link), byId.get(other.link)];
      if (one.link === other.link || link === undefined || second === undefined) return [];
      return isBeside(one, other) && !isKin(link, second) ? [`${one.link} on ${other.link}`] : [];
    }),
  );
  return [...new Set(found)];
};

const isBeside = (one: Piece, other: Piece) => {
  if (one.isLevel !== other.isLevel) return false;
  const [across, along] = one.isLevel ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const isNear = Math.abs(one.start[across] - other.start[across]) < APART;
  return isNear && one.start[along] < other.end[along] && other.start[along] < one.end[along];
};
