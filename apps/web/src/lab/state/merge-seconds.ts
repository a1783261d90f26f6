import type { Second } from '@evolua/lab-contract/second';

/** As much as the chart shows, and a few more, so that its left edge does not flicker. */
const keptMs = 185_000;

/** The seconds after some have changed or come: in order, one of each, no older than the chart. */
export const mergeSeconds = (
  kept: readonly Second[],
  changed: readonly Second[],
  now: number,
): readonly Second[] => {
  const all = new Map(kept.map((second) => [second.at, second]));
  for (const second of changed) all.set(second.at, second);
  return [...all.values()]
    .filter(({ at }) => at >= now - keptMs && at <= now)
    .toSorted((one, other) => one.at - other.at);
};
