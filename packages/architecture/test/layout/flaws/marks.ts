import type { Layout, Rectangle } from '../../../src/layout/layout.ts';
import { MEASURES } from '../../../src/layout/measures.ts';

/** The signs on upper edges: what is new on the right, single points on the left, of zones on the right. */
export const marksOf = ({ boxes, zones }: Layout): readonly (Rectangle & { text: string })[] => {
  const { reach, inset } = MEASURES.mark;
  const places = [...boxes, ...zones.map(zoneWithMark)];
  return places.flatMap(({ id, x, y, width, isNew, isSinglePoint }) => {
    const at = (middle: number, text: string) => ({
      text: `${text} of ${id}`,
      x: middle - reach,
      y: y - reach,
      width: 2 * reach,
      height: 2 * reach,
    });
    return [
      ...(isNew ? [at(x + width - inset, 'plus')] : []),
      ...(isSinglePoint ? [at(x + inset, 'diamond')] : []),
    ];
  });
};

const zoneWithMark = (zone: Layout['zones'][number]) => ({
  ...zone,
  x: zone.x + zone.width - 2 * MEASURES.mark.inset,
  isNew: false,
});
