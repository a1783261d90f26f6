import type { Second } from '@evolua/lab-contract/second';
import type { VersionId } from '@evolua/lab-contract/version-id';

/** Of the answers to what was asked in these seconds, how many were good; `undefined`: none yet. */
export const goodRate = (seconds: readonly Second[], version: VersionId): number | undefined => {
  let good = 0;
  let judged = 0;
  for (const second of seconds) {
    const counts = second.versions[version];
    if (!counts) continue;
    good += counts.good;
    judged += counts.good + counts.bad;
  }
  return judged === 0 ? undefined : good / judged;
};
