import type { Answer } from '../chat/answer.ts';
import type { ProviderError } from '../chat/provider-error.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { Exchange } from '../dialects/exchange.ts';
import type { HttpAnswer } from '../dialects/http-answer.ts';
import type { RateState } from '../limits/rate-state.ts';
import type { Random } from '../random/random.ts';
import type { Pace } from './pace.ts';
import type { Step } from './step.ts';

/** How one attempt will be answered. Faults change the plan before anything is written. */
export type Plan = {
  readonly pace: Pace;
  readonly answer: Answer;
  /** Sent in place of the answer. */
  readonly reply: HttpAnswer | undefined;
  readonly rate: RateState | undefined;
  readonly beforeHeadMs: number;
  readonly stepChanges: readonly StepsChange[];
};

export type StepsChange = (steps: Iterable<Step>) => Iterable<Step>;

export type PlanChange = (plan: Plan, attempt: AttemptFacts) => Plan;

/** What a fault may look at. */
export type AttemptFacts = {
  readonly dialect: Dialect;
  readonly exchange: Exchange;
  /** The model's name without any fault suffix. */
  readonly model: string;
  readonly requestId: string;
  readonly acceptedAtMs: number;
  readonly promptTokens: number;
  /** Of this attempt alone: the same seed and attempt number draw the same numbers. */
  readonly random: Random;
  readonly now: () => number;
  /** An error of the dialect as a whole answer. */
  readonly refusal: (error: ProviderError) => HttpAnswer;
  /** The same error inside a stream that has answered 200; `first`: as its first event. */
  readonly errorFrame: (error: ProviderError, first: boolean) => string;
};
