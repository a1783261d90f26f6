/** How long an experiment looks, in questions; a version's own are counted, not all together. */
export type Pace = {
  /** Good ones in a row before anything is done. */
  readonly probesBefore: number;
  /** While the fault is on. */
  readonly probesDuring: number;
  /** Good ones in a row by which a version counts as well again. */
  readonly probesAfter: number;
  /** To each version. */
  readonly perSecond: number;
};
