import type { RouteStep } from '../../domain/route-step.ts';
import type { FailureCode } from './failure-code.ts';

/** Why a request is not answered; a `ChatError` is one. Nothing in it is a secret but `cause`. */
export type Failure = {
  readonly code: FailureCode;
  readonly retryAfterMs?: number;
  /** The field of the request that is at fault. */
  readonly field?: string;
  /** The way of the question until it failed. */
  readonly route?: readonly RouteStep[];
  /** Where the answer stands that failed before its first word. */
  readonly answer?: {
    readonly generationId: string;
    readonly conversationId: string;
    readonly userMessageId: string;
    readonly assistantMessageId: string;
  };
  readonly cause?: unknown;
};
