import type { ProbeAnswer } from '../../traffic/probe-answer.ts';
import type { Check } from './check.ts';
import type { Limit } from './limit.ts';
import { withinLimit } from './within-limit.ts';

/** By how much later the median answer begins during the fault than before it. */
export function firstTokenLater(limit: Limit): Check {
  return {
    comes: false,
    judge: ({ before, during }) => {
      const later = Math.round(medianOf(during) - medianOf(before));
      return withinLimit('Primeiro token mais tarde (mediana)', later, limit, (ms) => `${ms} ms`);
    },
  };
}

function medianOf(answers: readonly ProbeAnswer[]): number {
  const times = answers
    .flatMap(({ firstTokenMs }) => firstTokenMs ?? [])
    .sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
