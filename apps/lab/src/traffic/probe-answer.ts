import type { RouteStep } from '@evolua/chat-core/domain/route-step';
import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { HeardAnswer } from '../classroom/heard-answer.ts';

/** An answer and what it is worth. */
export type ProbeAnswer = {
  readonly version: VersionId;
  /** When it was asked, since the epoch. */
  readonly at: number;
  readonly outcome: RequestTrace['outcome'];
  readonly firstTokenMs: number | undefined;
  readonly totalMs: number;
  /** Of HTTP; 0: nobody was there, or too many answers were under way to ask. */
  readonly status: number;
  readonly route: readonly RouteStep[];
  readonly provider: string | undefined;
  readonly cached: boolean;
  readonly degraded: boolean;
  /** US dollars; absent where the answer does not say, or has no known price. */
  readonly costUsd: number | undefined;
  readonly servedBy: string | undefined;
  readonly question: string;
  readonly kind: HeardAnswer['kind'];
};
