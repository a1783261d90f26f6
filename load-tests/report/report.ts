import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Phase } from '../plans/plan.ts';
import type { RunRecord, VersionRun } from '../runner/run-record.ts';
import type { Figures } from './figures/figures.ts';
import type { JudgedThreshold } from './figures/judge-thresholds.ts';
import type { Knee } from './figures/knee.ts';
import type { Moment } from './figures/over-time.ts';
import type { Use } from './figures/use-of.ts';

/** A run, understood. */
export type Report = { readonly record: RunRecord; readonly versions: readonly VersionReport[] };

export type VersionReport = {
  readonly version: VersionId;
  readonly run: VersionRun;
  /** Of the phases that are judged, all together. */
  readonly figures: Figures;
  readonly phases: readonly { readonly phase: Phase; readonly figures: Figures }[];
  readonly moments: readonly Moment[];
  readonly band: { readonly from: number; readonly until: number } | undefined;
  readonly thresholds: readonly JudgedThreshold[];
  /** Of `rampa` alone. */
  readonly knee: Knee | undefined;
  readonly use: Use;
  /** When the first question was asked, since the epoch. */
  readonly startedAt: number;
};
