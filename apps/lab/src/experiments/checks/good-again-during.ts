import type { Check } from './check.ts';
import { noBadSince } from './no-bad-since.ts';

/** Answers in a row, by which a version has got over it. */
const count = 5;

/** It finds its way around the fault and loses nothing more before anything is repaired. */
export function goodAgainDuring({ withinMs }: { readonly withinMs: number }): Check {
  return {
    comes: true,
    judge: ({ during, brokenAt }) =>
      noBadSince('do começo da falha', brokenAt, during, { count, withinMs }),
  };
}
