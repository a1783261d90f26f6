import type { Rectangle } from '../layout/layout.ts';
import { MEASURES } from '../layout/measures.ts';
import { element } from './element.ts';

/** What nothing stands in for: a diamond on the left of its upper edge. */
export const diamondAt = ({ x, y }: Rectangle): string => {
  const { reach, inset } = MEASURES.mark;
  const sides = `l${reach} ${reach}l-${reach} ${reach}l-${reach} -${reach}z`;
  return element('path', { class: 'single', d: `M${x + inset} ${y - reach}${sides}` });
};
