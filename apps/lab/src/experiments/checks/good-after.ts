import type { Check } from './check.ts';
import { noBadSince } from './no-bad-since.ts';

/** The same probe holds again after the repair; `count` answers in a row say so. */
export function goodAfter(limits: { readonly withinMs: number; readonly count: number }): Check {
  return {
    comes: true,
    judge: ({ after, repairedAt }) => noBadSince('do reparo', repairedAt, after, limits),
  };
}
