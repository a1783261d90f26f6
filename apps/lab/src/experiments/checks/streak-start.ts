import type { ProbeAnswer } from '../../traffic/probe-answer.ts';

/**
 * When the first of the good answers was asked for that no bad one follows, in milliseconds since
 * the epoch; `undefined` while there are fewer than `count` of them.
 */
export function streakStart(answers: readonly ProbeAnswer[], count: number): number | undefined {
  const inOrder = answers
    .filter(({ outcome }) => outcome !== 'shed')
    .sort((one, other) => one.at - other.at);
  const lastBad = inOrder.findLastIndex(({ outcome }) => outcome !== 'good');
  const streak = inOrder.slice(lastBad + 1);
  return streak.length >= count ? streak[0]?.at : undefined;
}
