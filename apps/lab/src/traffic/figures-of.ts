import type { Figures } from '@evolua/lab-contract/figures';
import { nearestRank } from './nearest-rank.ts';
import type { Tally } from './tally.ts';

const budgetSeconds = 30 * 24 * 60 * 60;
const median = 0.5;
const slowest = 0.95;

/**
 * The figures of a version over the seconds of a window. Percentiles are those of good answers, by
 * the nearest rank. The budget is what the promise allows to be bad in 30 days:
 * (1 − availability) × 2,592,000 s.
 */
export function figuresOf(
  tallies: readonly Tally[],
  { badSeconds, promised }: { readonly badSeconds: number; readonly promised: number },
): Figures {
  const sum = (of: (tally: Tally) => number) =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const good = sum((tally) => tally.good);
  const bad = sum((tally) => tally.bad);
  const repeated = sum((tally) => tally.repeated);
  const firstTokensMs = tallies
    .flatMap((tally) => tally.firstTokensMs)
    .sort((one, other) => one - other);
  return {
    asked: sum((tally) => tally.asked),
    good,
    bad,
    shed: sum((tally) => tally.shed),
    degraded: sum((tally) => tally.degraded),
    goodRate: share(good, good + bad),
    firstTokenP50Ms: nearestRank(firstTokensMs, median),
    firstTokenP95Ms: nearestRank(firstTokensMs, slowest),
    costPerThousandGoodUsd: share(1_000 * sum((tally) => tally.costUsd), good),
    hitRate: share(
      sum((tally) => tally.hits),
      repeated,
    ),
    badSeconds,
    budgetBurnt: badSeconds / ((1 - promised) * budgetSeconds),
  };
}

/** Of nothing there is no share. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
