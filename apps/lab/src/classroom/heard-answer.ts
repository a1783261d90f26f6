import type { AnswerSummary } from '@evolua/chat-core/domain/answer-summary';
import type { RouteStep } from '@evolua/chat-core/domain/route-step';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { AskEnd } from './ask-end.ts';

/** An answer as the laboratory heard it; milliseconds count from the sending of the question. */
export type HeardAnswer = {
  /** Of its `traceparent`: the versions' own spans carry it. */
  readonly traceId: string;
  readonly version: VersionId;
  readonly question: string;
  /** By the traffic, never asked before or once more; or by somebody. */
  readonly kind: 'unique' | 'repeated' | 'asked';
  /** When it was sent, since the epoch. */
  readonly at: number;
  readonly firstTokenMs: number | undefined;
  readonly totalMs: number;
  readonly route: readonly { readonly step: RouteStep; readonly heardMs: number }[];
  /** What `done` says. */
  readonly summary: AnswerSummary | undefined;
  readonly end: AskEnd;
};
