import type { Step } from '../../model/flow.ts';
import { links } from '../links.ts';

/**
 * A step over a link, which happens where it leads to; or, as `@api-a`, one inside a part.
 * Throws for a link that there is not.
 */
export const step = (
  where: string,
  text: string,
  code: Step['code'],
  outcome?: Step['outcome'],
): Step => {
  const ending = outcome === undefined ? {} : { outcome };
  if (where.startsWith('@')) return { at: where.slice(1), text, code, ...ending };
  const link = links.find(({ id }) => id === where);
  if (link === undefined) throw new Error(`a flow goes over a link that there is not: ${where}`);
  return { link: link.id, at: link.to, text, code, ...ending };
};
