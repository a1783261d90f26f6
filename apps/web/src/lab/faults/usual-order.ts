import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import type { FaultView } from '@evolua/lab-contract/fault-view';

/** A fault as usual: its own intensity and duration, on all versions. */
export const usualOrder = ({ intensity, durationMs }: FaultView): FaultOrder => ({
  ...(intensity && { intensity: intensity.usual }),
  durationMs: durationMs.usual,
});
