import type { ProviderCall } from './provider-call.ts';

/** As precise as the ledger: below it, sums of floating-point numbers are noise. */
const STEPS_PER_DOLLAR = 1e10;

/** US dollars over all calls; `null` as soon as one of them has no known price. */
export const costOf = (calls: readonly ProviderCall[]): number | null => {
  const sum = calls.reduce<number | null>(
    (so, { costUsd }) => (so === null || costUsd === null ? null : so + costUsd),
    0,
  );
  return sum === null ? null : Math.round(sum * STEPS_PER_DOLLAR) / STEPS_PER_DOLLAR;
};
