import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Plan } from '../plans/plan.ts';
import type { Size } from '../plans/sized.ts';
import type { Sample } from './sample.ts';

/** What a run was: everything that the report needs beside the raw output. */
export type RunRecord = {
  /** ISO 8601. */
  readonly at: string;
  /** As it was run: sized already. */
  readonly plan: Plan;
  readonly size: Size;
  /** What somebody types to have it again. */
  readonly command: string;
  /** Empty outside of a repository; `+` behind it: with changes that were not committed. */
  readonly commit: string;
  readonly generator: string;
  readonly machine: {
    readonly cores: number;
    readonly model: string;
    readonly memoryMb: number;
    readonly system: string;
    readonly node: string;
    /** Mean length of the run queue over the last minute, before the run: getloadavg(3). */
    readonly loadBefore: number;
  };
  readonly versions: readonly VersionRun[];
};

export type VersionRun = {
  readonly version: VersionId;
  /** Within the folder of the run. */
  readonly rawFile: string;
  /** Of `capacidade` alone. */
  readonly users: number | undefined;
  /** Calls of the simulator during the run; absent: it was another that was called. */
  readonly providerCalls: number | undefined;
  readonly samples: readonly Sample[];
};
