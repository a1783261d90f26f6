import type { Layout, Rectangle } from '../../../src/layout/layout.ts';
import { MEASURES } from '../../../src/layout/measures.ts';

/** The signs on the upper edges of boxes: what is new on the right, single points on the left. */
export const marksOf = ({ boxes }: Layout): readonly (Rectangle & { text: string })[] => {
  const { reach, inset } = MEASURES.mark;
  return boxes.flatMap(({ id, x, y, width, isNew, isSinglePoint }) => {
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
