import type { SimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { LedgerRow } from './ledger-row.ts';

const versionIds = ['v1', 'v2', 'v3', 'v4'] as const;
export const contestantIds = [...versionIds, 'naive'] as const;

export type VersionId = (typeof versionIds)[number];
/** `naive`: the proxy that anybody writes first, so that every scenario has somebody to catch. */
export type ContestantId = (typeof contestantIds)[number];

/** Who is put to the test: one process and the simulator that it alone calls. */
export type Contestant = {
  readonly id: ContestantId;
  readonly url: string;
  readonly token: string;
  /** Names of the models that it can be asked for, the preferred one first. */
  readonly models: readonly string[];
  readonly simulator: SimulatorAdmin;
  /** Forgets what it has learnt of its providers: whoever may have learnt something starts anew. */
  readonly forget: () => Promise<void>;
  /** A request that calls no provider. */
  readonly warmUp: () => Promise<unknown>;
  /** SIGTERM; resolves when it has ended. */
  readonly leave: () => Promise<void>;
  readonly isAlive: () => Promise<boolean>;
  /** What it has booked so far, oldest first; empty where nothing is booked. */
  readonly ledger: () => Promise<readonly LedgerRow[]>;
  readonly log: () => string;
  readonly close: () => Promise<void>;
};
