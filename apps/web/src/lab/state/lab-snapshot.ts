import type { LabState } from '@evolua/lab-contract/lab-state';
import type { Problem } from '../../api/problem.ts';

/** What this tab knows of the laboratory. */
export type LabSnapshot = {
  /** `resting`: nobody looks at this tab, so that nothing is asked of the laboratory. */
  readonly connection: 'opening' | 'live' | 'retrying' | 'resting';
  /** Why it was turned away, where it was. */
  readonly problem: Problem | undefined;
  /** As it was when last heard of; absent until the first word. */
  readonly lab: LabState | undefined;
  /** The laboratory's clock minus the browser's. */
  readonly clockAheadMs: number;
};
