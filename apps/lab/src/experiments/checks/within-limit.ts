import type { ExpectationView } from '@evolua/lab-contract/run-view';
import type { Limit } from './limit.ts';

/**
 * Judges a figure, in a sentence with what was measured and what was expected. A figure that does
 * not exist (`NaN`) is never within a limit.
 */
export function withinLimit(
  what: string,
  measured: number,
  limit: Limit,
  write: (figure: number) => string = String,
): ExpectationView {
  const [held, expected] =
    'atLeast' in limit
      ? [measured >= limit.atLeast, `no mínimo ${write(limit.atLeast)}`]
      : [measured <= limit.atMost, `no máximo ${write(limit.atMost)}`];
  const figure = Number.isNaN(measured) ? 'nada medido' : write(measured);
  return { sentence: `${what}: ${figure} (esperado: ${expected})`, held };
}
