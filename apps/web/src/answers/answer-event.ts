import type { AnswerSummary } from '../api/answer-summary.ts';
import type { Problem } from '../api/problem.ts';
import type { RouteStep } from '../api/route-step.ts';
import type { AnswerPlace } from './answer-place.ts';

/** What a server-sent event tells about an answer. `seq` is dense from 1; `start` has none. */
export type AnswerEvent =
  | ({ readonly type: 'start'; readonly title?: string } & AnswerPlace)
  | { readonly type: 'delta'; readonly seq: number; readonly text: string }
  /** All the text there is at `seq`: a crash left the reader ahead of the log. */
  | { readonly type: 'snapshot'; readonly seq: number; readonly text: string }
  | { readonly type: 'route'; readonly seq: number; readonly step: RouteStep | undefined }
  | { readonly type: 'done'; readonly seq: number; readonly summary: AnswerSummary }
  | { readonly type: 'error'; readonly seq: number; readonly problem: Problem };
