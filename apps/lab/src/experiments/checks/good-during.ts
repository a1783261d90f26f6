import type { Check } from './check.ts';
import type { Limit } from './limit.ts';
import { percent } from './percent.ts';
import { shareOf } from './share-of.ts';
import { withinLimit } from './within-limit.ts';

/** The share of good answers to what was asked during the fault; what was shed does not count. */
export function goodDuring(limit: Limit): Check {
  return {
    comes: false,
    judge: ({ during }) => {
      const judged = during.filter(({ outcome }) => outcome !== 'shed');
      const share = shareOf(judged, ({ outcome }) => outcome === 'good');
      return withinLimit('Respostas boas durante a falha', share, limit, percent);
    },
  };
}
