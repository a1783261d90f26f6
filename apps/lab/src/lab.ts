import type { Classroom } from './classroom/classroom.ts';
import type { Experiments } from './experiments/experiments.ts';
import type { FaultDesk } from './faults/fault-desk.ts';
import type { GameDays } from './game-day/game-days.ts';
import type { Traffic } from './traffic/traffic.ts';

/** What can be done with a system beyond using it. */
export type Lab = {
  /** Whoever has it may break things by HTTP. */
  readonly key: string;
  readonly classroom: Classroom;
  readonly traffic: Traffic;
  readonly faults: FaultDesk;
  readonly experiments: Experiments;
  readonly gameDays: GameDays;
};
