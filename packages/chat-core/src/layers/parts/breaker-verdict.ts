import { ChatError } from '../../domain/chat-error.ts';
import type { ProviderFailureCode } from '../../domain/provider-failure-code.ts';

/** What the end of a call says about its provider's health; neutral says nothing. */
export type BreakerVerdict = 'failure' | 'success' | 'neutral';

/** The column "Breaker" of the failure decision table: a refusal is a sign of life. */
const VERDICTS = {
  connect: 'failure',
  timeout_ttft: 'failure',
  server: 'failure',
  overloaded: 'failure',
  empty: 'failure',
  protocol: 'failure',
  cut: 'failure',
  truncated: 'failure',
  stalled: 'failure',
  malformed: 'failure',
  deadline: 'failure',
  content_filter: 'success',
  bad_request: 'success',
  // Busy with somebody else, or our own limit, bill, key, prompt: a rest heals none of them.
  conflict: 'neutral',
  throttled: 'neutral',
  quota: 'neutral',
  credentials: 'neutral',
  model_not_found: 'neutral',
  context_length: 'neutral',
  circuit_open: 'neutral',
  aborted: 'neutral',
} satisfies Record<ProviderFailureCode, BreakerVerdict>;

/**
 * Judges a call by what it threw. What is no `ChatError` is a defect on the way to the provider,
 * and a failure; our own refusals (a store that is down, a full queue) are not the provider's.
 */
export const breakerVerdict = (error: unknown, hadContent: boolean): BreakerVerdict => {
  if (!(error instanceof ChatError)) return 'failure';
  // Content was flowing: the answer was long, not its provider sick.
  if (error.code === 'deadline' && hadContent) return 'neutral';
  return error.code in VERDICTS ? VERDICTS[error.code as ProviderFailureCode] : 'neutral';
};
