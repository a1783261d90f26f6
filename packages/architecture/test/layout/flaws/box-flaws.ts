import type { Layout } from '../../../src/layout/layout.ts';
import { MEASURES } from '../../../src/layout/measures.ts';
import { textWidth } from '../../../src/layout/text-width.ts';
import { labelsOf } from './labels.ts';
import { marksOf } from './marks.ts';
import { encloses, overlap } from './touches.ts';

/** Boxes, zones and words that are in each other's way, do not fit, or leave the drawing. */
export const boxFlaws = (layout: Layout): readonly string[] => {
  const { width, height, boxes, zones } = layout;
  const sheet = { x: 0, y: 0, width, height };
  const labels = labelsOf(layout);
  return [
    ...pairs(boxes).flatMap(([one, other]) =>
      overlap(one, other) ? [`${one.id} overlaps ${other.id}`] : [],
    ),
    ...boxes.flatMap(({ id, title, noteLines, width: boxWidth, height: boxHeight }) => {
      const widest = Math.max(
        textWidth(title, MEASURES.titleSize, 'bold'),
        ...noteLines.map((line) => textWidth(line, MEASURES.noteSize, 'regular')),
      );
      const high = MEASURES.titleSize + noteLines.length * (MEASURES.noteSize + 2);
      const isTooWide = widest > boxWidth - 2 * MEASURES.padding;
      return isTooWide || high > boxHeight - MEASURES.padding ? [`${id} holds its text not`] : [];
    }),
    ...boxes.flatMap((box) =>
      labels.flatMap((label) => (overlap(box, label) ? [`${box.id} hides ${label.text}`] : [])),
    ),
    ...pairs([...labels, ...marksOf(layout)]).flatMap(([one, other]) =>
      overlap(one, other) ? [`${one.text} over ${other.text}`] : [],
    ),
    ...zones.flatMap((zone) =>
      boxes.flatMap((box) =>
        overlap(zone, box) && !encloses(zone, box) ? [`${zone.id} cuts ${box.id}`] : [],
      ),
    ),
    ...pairs(zones).flatMap(([one, other]) =>
      overlap(one, other) && !encloses(one, other) && !encloses(other, one)
        ? [`${one.id} cuts ${other.id}`]
        : [],
    ),
    ...[...boxes, ...zones].flatMap((part) =>
      encloses(sheet, part) ? [] : [`${part.id} leaves the drawing`],
    ),
    ...labels.flatMap((label) =>
      encloses(sheet, label) ? [] : [`${label.text} leaves the drawing`],
    ),
  ];
};

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
