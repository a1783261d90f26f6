import type { Point, Rectangle } from './layout.ts';
import type { Places } from './places.ts';

/** The way of a link from box to box along its tracks: orthogonal, without needless points. */
export const route = (
  sentence: string,
  from: Rectangle,
  to: Rectangle,
  tracks: Places['tracks'],
): readonly Point[] => {
  const words = sentence.split(' ');
  const start = portOf(from, words[0] ?? '');
  const end = portOf(to, words.at(-1) ?? '');
  const points: Point[] = [start];
  for (const word of words.slice(1, -1)) {
    const here = points.at(-1) ?? start;
    const track = tracks[word];
    if (track === undefined) throw new Error(`No track ${word} in the route ${sentence}`);
    points.push('x' in track ? { x: track.x, y: here.y } : { x: here.x, y: track.y });
  }
  const last = points.at(-1) ?? start;
  const isSideways = /^(?:left|right)/u.test(words.at(-1) ?? '');
  points.push(isSideways ? { x: last.x, y: end.y } : { x: end.x, y: last.y }, end);
  return withoutNeedless(points);
};

/** How far `+` and `-` are from the middle of a side. */
const OFF_MIDDLE = { sideways: 19, upright: 45 };

const portOf = (box: Rectangle, port: string): Point => {
  const sign = port.endsWith('+') ? 1 : port.endsWith('-') ? -1 : 0;
  const x = box.x + box.width / 2 + sign * OFF_MIDDLE.upright;
  const y = box.y + box.height / 2 + sign * OFF_MIDDLE.sideways;
  if (port.startsWith('left')) return { x: box.x, y };
  if (port.startsWith('right')) return { x: box.x + box.width, y };
  if (port.startsWith('top')) return { x, y: box.y };
  if (port.startsWith('bottom')) return { x, y: box.y + box.height };
  throw new Error(`No port ${port}`);
};

const withoutNeedless = (points: readonly Point[]) =>
  points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (before === undefined) return true;
    if (before.x === point.x && before.y === point.y) return false;
    if (after === undefined) return true;
    const isUpright = before.x === point.x && point.x === after.x;
    const isLevel = before.y === point.y && point.y === after.y;
    return !(isUpright || isLevel);
  });
