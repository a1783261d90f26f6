import type { AnswerSummary } from './answer-summary.ts';
import type { ChatErrorCode } from './chat-error-code.ts';
import type { RouteStep } from './route-step.ts';

type Payload =
  | { readonly kind: 'delta'; readonly text: string }
  | { readonly kind: 'route'; readonly step: RouteStep }
  | { readonly kind: 'done'; readonly summary: AnswerSummary }
  | { readonly kind: 'error'; readonly code: ChatErrorCode; readonly retryAfterMs?: number };

/**
 * An entry of a generation's log. `seq` is dense from 1; a sealed event never changes. `done` and
 * `error` are terminal: nothing follows them.
 */
export type GenerationEvent = { readonly seq: number } & Payload;
