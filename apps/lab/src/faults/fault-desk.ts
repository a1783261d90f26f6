import type { ActiveFault } from '@evolua/lab-contract/active-fault';
import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import type { FaultView } from '@evolua/lab-contract/fault-view';
import type { PastFault } from '@evolua/lab-contract/past-fault';

/** Where faults are ordered and repaired. Refusals are thrown as a `LabRefusal`. */
export type FaultDesk = {
  readonly catalogue: readonly FaultView[];
  readonly active: () => readonly ActiveFault[];
  /** Those that are over, the newest last; 20 at most. */
  readonly past: () => readonly PastFault[];
  /**
   * Resolves when it is in force; it ends by itself at `endsAt`. Refused: an unknown fault or
   * version, a number out of its range, the same fault twice, a process that another one holds.
   */
  readonly inject: (id: string, order: FaultOrder) => Promise<ActiveFault>;
  /**
   * Resolves when it is undone, at once if it is not on. Refused when it can't be undone now: then
   * it is tried again until it can.
   */
  readonly repair: (id: string) => Promise<void>;
  /** The same for everything that is broken, whoever has broken it. */
  readonly repairAll: () => Promise<void>;
  /** Told of whatever changes in `active()` and `past()`; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void;
  /** Repairs everything and refuses from then on. */
  readonly close: () => Promise<void>;
};
