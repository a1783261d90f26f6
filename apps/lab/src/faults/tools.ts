import type { VersionId } from '@evolua/lab-contract/version-id';
import type { SimulatorAdmin } from '../simulator/simulator-admin.ts';
import type { Ground } from './ground.ts';
import type { ProcessHolders } from './process-holders.ts';
import type { ToxicRegister } from './toxic-register.ts';

/** What the faults of a laboratory share. */
export type Tools = {
  readonly ground: Ground;
  readonly simulator: Pick<SimulatorAdmin, 'fail' | 'remove' | 'struck' | 'repair'>;
  readonly surge: (factor: number, versions: readonly VersionId[]) => () => void;
  readonly holders: ProcessHolders;
  readonly toxics: ToxicRegister;
};
