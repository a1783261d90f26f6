import type { Check } from './check.ts';
import { withinLimit } from './within-limit.ts';

/** Turned away in order: 429, with the time to come back. */
export function shedDuring({ atLeast }: { readonly atLeast: number }): Check {
  return {
    comes: true,
    judge: ({ during }) => {
      const count = during.filter(({ outcome }) => outcome === 'shed').length;
      return withinLimit('Perguntas dispensadas em ordem (429 com prazo)', count, { atLeast });
    },
  };
}
