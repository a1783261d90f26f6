import type { RunView } from './run-view.ts';
import type { VersionId } from './version-id.ts';

export type GameDayOrder = {
  /** The same seed plays the same experiments in the same order. */
  readonly seed: number;
  /** Absent: all. */
  readonly versions?: readonly VersionId[];
  /** How many experiments: 1 to 20. */
  readonly rounds?: number;
};

/** A schedule of experiments, played one after the other. */
export type GameDayView = {
  readonly seed: number;
  readonly versions: readonly VersionId[];
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  /** Ids, in the order of play. */
  readonly plan: readonly string[];
  readonly runs: readonly RunView[];
  readonly state: 'running' | 'done' | 'stopped' | 'budget-burnt';
  /** Of the 30 days' budget, burnt during the game, by version. */
  readonly budgetBurnt: Readonly<Partial<Record<VersionId, number>>>;
};
