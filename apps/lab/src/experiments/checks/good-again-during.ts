import { seconds } from '../../seconds.ts';
import type { Check } from './check.ts';
import { streakStart } from './streak-start.ts';

/** Good answers in a row, by which a version has got over it. */
const streakCount = 5;

/** It finds its way around the fault and answers well again before anything is repaired. */
export function goodAgainDuring({ withinMs }: { readonly withinMs: number }): Check {
  const expected = `(esperado: em até ${seconds(withinMs)})`;
  return {
    comes: true,
    judge: ({ during, brokenAt }) => {
      const start = streakStart(during, streakCount);
      if (start === undefined) {
        return { sentence: `não voltou a responder bem durante a falha ${expected}`, held: false };
      }
      const ms = Math.max(0, start - brokenAt);
      return {
        sentence: `respondeu bem, sem parar mais, desde ${seconds(ms)} de falha ${expected}`,
        held: ms <= withinMs,
      };
    },
  };
}
