import type { ProbeAnswer } from '../../traffic/probe-answer.ts';
import type { OwnAnswer } from '../own-answer.ts';

/** What a version did in an experiment; every answer belongs to the moment of its question. */
export type Seen = {
  readonly before: readonly ProbeAnswer[];
  /** While the fault was in force; none where nothing is broken. */
  readonly during: readonly ProbeAnswer[];
  readonly after: readonly ProbeAnswer[];
  /** Milliseconds since the epoch. */
  readonly brokenAt: number;
  readonly repairedAt: number;
  /** To the experiment's own questions, in their order. */
  readonly own: readonly OwnAnswer[];
};
