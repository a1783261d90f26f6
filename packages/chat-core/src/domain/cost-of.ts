import type { ProviderCall } from './provider-call.ts';

/** US dollars over all calls; `null` as soon as one of them has no known price. */
export const costOf = (calls: readonly ProviderCall[]): number | null =>
  calls.reduce<number | null>(
    (sum, { costUsd }) => (sum === null || costUsd === null ? null : sum + costUsd),
    0,
  );
