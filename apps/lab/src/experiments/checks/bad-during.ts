import type { Check } from './check.ts';
import type { Limit } from './limit.ts';
import { withinLimit } from './within-limit.ts';

/** How many answers were lost during the fault. */
export function badDuring(limit: Limit): Check {
  return {
    comes: 'atLeast' in limit,
    judge: ({ during }) => {
      const count = during.filter(({ outcome }) => isLost(outcome)).length;
      return withinLimit('Respostas ruins durante a falha', count, limit);
    },
  };
}

const isLost = (outcome: string) => outcome === 'bad' || outcome === 'degraded';
