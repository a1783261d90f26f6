import { seconds } from '../../seconds.ts';
import type { Check } from './check.ts';
import { streakStart } from './streak-start.ts';

/** The same probe holds again after the repair; `count` good answers in a row say so. */
export function goodAfter({
  withinMs,
  count,
}: {
  readonly withinMs: number;
  readonly count: number;
}): Check {
  const expected = `(esperado: em até ${seconds(withinMs)})`;
  return {
    comes: true,
    judge: ({ after, repairedAt }) => {
      const start = streakStart(after, count);
      if (start === undefined) {
        return { sentence: `não voltou a responder bem depois do reparo ${expected}`, held: false };
      }
      const ms = Math.max(0, start - repairedAt);
      return {
        sentence: `voltou a responder bem ${seconds(ms)} depois do reparo ${expected}`,
        held: ms <= withinMs,
      };
    },
  };
}
