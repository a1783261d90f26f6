import type { Dialect } from '../dialects/dialect.ts';
import type { FaultRules } from '../faults/rules/fault-rules.ts';
import type { Journal } from '../journal/journal.ts';
import type { Simulator } from '../simulator.ts';

/** What the admin API steers. */
export type AdminParts = {
  readonly rules: FaultRules;
  readonly journal: Journal;
  readonly pace: Simulator['pace'];
  readonly reset: () => void;
  readonly dialects: readonly Dialect[];
  readonly now: () => number;
};
