import type { Rectangle } from '../layout/layout.ts';
import { MEASURES } from '../layout/measures.ts';
import { element } from './element.ts';

/** What came with this version: a plus on the right of its box's upper edge. */
export const plusAt = ({ x, y, width }: Rectangle): string => {
  const { reach, inset } = MEASURES.mark;
  const middle = x + width - inset;
  return (
    element('circle', { class: 'badge', cx: middle, cy: y, r: reach }) +
    element('path', { class: 'plus', d: `M${middle - 4} ${y}h8m-4 -4v8` })
  );
};
