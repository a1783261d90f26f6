import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Classroom } from '../classroom/classroom.ts';
import type { FaultDesk } from '../faults/fault-desk.ts';
import type { Traffic } from '../traffic/traffic.ts';
import type { Limits } from './limits.ts';
import type { Pace } from './pace.ts';

/** What experiments are played with. */
export type PlayerPorts = {
  readonly desk: Pick<FaultDesk, 'catalogue' | 'active' | 'inject' | 'repair' | 'onChange'>;
  readonly traffic: Pick<Traffic, 'settings' | 'set' | 'hold' | 'onAnswer'>;
  readonly classroom: Pick<Classroom, 'ask'>;
  /** Those that run; the first provider is the preferred one. */
  readonly versions: readonly { readonly id: VersionId; readonly providers: readonly string[] }[];
  readonly pace: Pace;
  readonly limits: Limits;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};
