import type { VersionId } from '@evolua/lab-contract/version-id';

/** A stretch of a scenario at one pace; every sample carries its name. */
export type Phase = {
  /** pt-BR, as the report shows it. */
  readonly name: string;
  readonly seconds: number;
  /** Questions that begin in each second, whatever becomes of the ones before: an open model. */
  readonly perSecond: number;
  /** Left out of the figures: a warm-up, or the time after. */
  readonly unjudged?: true;
};

/** A fault of the laboratory, for as long as the phase of that name lasts. */
type PlannedFault = { readonly id: string; readonly title: string; readonly phase: string };

/** What becomes of the questions of a phase, as k6 writes thresholds: `rate>=0.99`. */
export type Threshold = { readonly phase: string; readonly good: string };

/** What is asked of a version, and when. Read by k6, by the runner and by the report. */
export type Plan = {
  /** As in `make load SCENARIO=…`. */
  readonly id: string;
  readonly title: string;
  /** The question that the scenario answers, pt-BR. */
  readonly question: string;
  /**
   * `unique`: never asked before. `repeated`: one of five, over and over. `identical`: one question
   * by `atOnce` people in one moment. `resumed`: whoever asks hangs up and comes back. `users`: so
   * many people, who read, think and ask again; the only closed model.
   */
  readonly asking: 'unique' | 'repeated' | 'identical' | 'resumed' | 'users';
  readonly phases: readonly Phase[];
  readonly atOnce?: number;
  readonly users?: Readonly<Record<VersionId, number>>;
  readonly fault?: PlannedFault;
  readonly thresholds: Readonly<Record<VersionId, readonly Threshold[]>>;
};
