import type { LiveEvent } from '@evolua/lab-contract/live-event';
import type { Problem } from '../../api/problem.ts';

/** Everything that changes what this tab knows: the laboratory's events, and what happens here. */
export type LabAction =
  /** `atMs`: when it was heard, by the browser's clock. */
  | { readonly type: 'heard'; readonly event: LiveEvent; readonly atMs: number }
  | { readonly type: 'lost'; readonly problem: Problem | undefined }
  | { readonly type: 'rested' };
