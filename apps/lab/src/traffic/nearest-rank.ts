/**
 * The percentile (`share` from 0 to 1) by the nearest rank: the smallest of the values that as many
 * as `share` of them do not exceed, so always one that was measured. `null` of none. The values
 * come in ascending order.
 */
export function nearestRank(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(1, Math.ceil(share * ascending.length)) - 1] ?? null;
}
