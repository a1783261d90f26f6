import type { AnswerSummary } from '../api/answer-summary.ts';
import type { Problem } from '../api/problem.ts';
import type { RouteStep } from '../api/route-step.ts';
import type { AnswerPlace } from './answer-place.ts';
import type { Asking } from './asking.ts';

/** An answer that these screens follow, or have followed, event by event. */
export type AnswerState = Partial<AnswerPlace> & {
  readonly generationId: string;
  /** `undefined` when the answer was found running, and not asked for in this tab. */
  readonly asking: Asking | undefined;
  readonly title: string | undefined;
  /**
   * `asking` until the first word, then `writing`; the other four are final. `refused` means that
   * the question never became a generation; `failed` keeps whatever text came.
   */
  readonly phase: 'asking' | 'writing' | 'completed' | 'stopped' | 'failed' | 'refused';
  readonly connection: 'open' | 'retrying' | 'lost';
  readonly stopping: boolean;
  readonly text: string;
  readonly route: readonly RouteStep[];
  readonly summary: AnswerSummary | undefined;
  readonly problem: Problem | undefined;
  /** The last event seen: what a reconnection asks to continue after. */
  readonly lastSeq: number;
};
