import type { ExpectationView } from '@evolua/lab-contract/run-view';
import { seconds } from '../../seconds.ts';
import type { ProbeAnswer } from '../../traffic/probe-answer.ts';

/**
 * How long after `startedAt` the last bad answer was left behind: when the first of those was asked
 * that no bad one follows, once there are `count` of them. To turn somebody away in order is not
 * bad. Times are milliseconds since the epoch.
 */
export function noBadSince(
  start: string,
  startedAt: number,
  answers: readonly ProbeAnswer[],
  { count, withinMs }: { readonly count: number; readonly withinMs: number },
): ExpectationView {
  const inOrder = answers.toSorted((one, other) => one.at - other.at);
  const lastBad = inOrder.findLastIndex(({ outcome }) => outcome !== 'good' && outcome !== 'shed');
  const since = inOrder.slice(lastBad + 1);
  const ms = since.length < count ? Number.NaN : Math.max(0, (since[0]?.at ?? 0) - startedAt);
  const figure = Number.isNaN(ms) ? 'nunca' : `${seconds(ms)} depois ${start}`;
  return {
    sentence: `Livre de respostas ruins: ${figure} (esperado: em até ${seconds(withinMs)})`,
    held: ms <= withinMs,
  };
}
