import type { ProbeAnswer } from '../../traffic/probe-answer.ts';
import type { Check } from './check.ts';
import { percent } from './percent.ts';
import { shareOf } from './share-of.ts';
import { withinLimit } from './within-limit.ts';

/** At least this share of what was asked during the fault is of a kind, which `what` names. */
export function answersDuring(
  what: string,
  isMeant: (answer: ProbeAnswer) => boolean,
  { atLeast }: { readonly atLeast: number },
): Check {
  return {
    comes: false,
    judge: ({ during }) => withinLimit(what, shareOf(during, isMeant), { atLeast }, percent),
  };
}
