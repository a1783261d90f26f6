import type { OwnAnswer } from '../own-answer.ts';
import type { Check } from './check.ts';
import type { Limit } from './limit.ts';
import { withinLimit } from './within-limit.ts';

/** How many of the experiment's own questions came out in a way, which `what` names. */
export function ownCount(
  what: string,
  isMeant: (answer: OwnAnswer) => boolean,
  limit: Limit,
): Check {
  return {
    comes: false,
    judge: ({ own }) => withinLimit(what, own.filter(isMeant).length, limit),
  };
}
