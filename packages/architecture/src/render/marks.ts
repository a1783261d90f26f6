import type { Rectangle } from '../layout/layout.ts';
import { element } from './element.ts';

/** Half of a mark's height. */
const REACH = 7;
/** From the corner of a box to the middle of its mark. */
const INSET = 14;

/** What came with this version: a plus on the right of its upper edge. */
export const plusAt = ({ x, y, width }: Rectangle): string => {
  const middle = { x: x + width - INSET, y };
  return (
    element('circle', { class: 'badge', cx: middle.x, cy: middle.y, r: REACH }) +
    element('path', { class: 'plus', d: `M${middle.x - 4} ${middle.y}h8m-4 -4v8` })
  );
};

/** What nothing stands in for: a diamond on the left of its upper edge. */
export const diamondAt = ({ x, y }: Rectangle): string => {
  const steps = `l${REACH} ${REACH}l-${REACH} ${REACH}l-${REACH} -${REACH}z`;
  return element('path', { class: 'single', d: `M${x + INSET} ${y - REACH}${steps}` });
};
