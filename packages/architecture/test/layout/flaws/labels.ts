import type { Layout, Rectangle } from '../../../src/layout/layout.ts';
import { MEASURES } from '../../../src/layout/measures.ts';
import { textWidth } from '../../../src/layout/text-width.ts';

/** Every text that stands beside boxes: the titles of zones, and the words beside links. */
export const labelsOf = ({ zones, links }: Layout): readonly (Rectangle & { text: string })[] => [
  ...zones.map(({ x, y, title }) => around(title, x + 10, y + 15)),
  ...links.flatMap(({ label }) => (label ? [around(label.text, label.x, label.y)] : [])),
];

const around = (text: string, x: number, baseline: number) => ({
  text,
  x,
  y: baseline - MEASURES.noteSize + 2,
  width: textWidth(text, MEASURES.noteSize, 'regular'),
  height: MEASURES.noteSize,
});
