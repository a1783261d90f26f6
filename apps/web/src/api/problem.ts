import type { AnswerPlace } from '../answers/answer-place.ts';
import type { RouteStep } from './route-step.ts';

/** Why something did not happen, in words for a person: RFC 9457 as the contract extends it. */
export type Problem = {
  /** The server's stable code, or one of our own: `offline`, `unreachable`, `unreadable`, `lost`. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** The field of the request that is at fault. */
  readonly field?: string;
  /** To be quoted when somebody looks for it in the logs. */
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
  /** The way of the question so far; present when it was a provider that failed. */
  readonly route?: readonly RouteStep[];
  /** Present when the question was taken, and its answer failed before the first word. */
  readonly place?: AnswerPlace;
};
