import type { FaultView } from '@evolua/lab-contract/fault-view';
import type { Hands } from './hands.ts';

/** A fault of the catalogue: what is said of it, and what it does. */
export type Fault = FaultView & {
  /**
   * Breaks something, with hands that undo and count whatever they do. What throws half-way has
   * broken nothing in the end.
   */
  readonly inject: (hands: Hands) => Promise<unknown>;
};
