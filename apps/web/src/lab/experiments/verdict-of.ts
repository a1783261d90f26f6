import type { RunView } from '@evolua/lab-contract/run-view';
import type { VersionId } from '@evolua/lab-contract/version-id';

/** What a run said of a version: `open` until it is judged, `none` where it never will be. */
export type Verdict = 'held' | 'missed' | 'open' | 'none';

/** The verdict on one version; an experiment that was never played has none. */
export const verdictOf = (run: RunView | undefined, version: VersionId): Verdict => {
  const verdict = run?.verdicts[version];
  if (verdict) return verdict.held ? 'held' : 'missed';
  return run && run.endedAt === undefined ? 'open' : 'none';
};
