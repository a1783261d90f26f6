import { ChatError } from '../../domain/chat-error.ts';
import type { ProviderFailureCode } from '../../domain/provider-failure-code.ts';

/**
 * Whether another question would have failed alike, so that an emergency answer helps; or the fault
 * is the question's, and hiding it would help nobody. A model's name was checked at the door: what
 * a provider does not know is our own configuration, as its credentials are.
 */
const OUTAGES = {
  connect: true,
  timeout_ttft: true,
  server: true,
  conflict: true,
  overloaded: true,
  throttled: true,
  quota: true,
  credentials: true,
  model_not_found: true,
  empty: true,
  protocol: true,
  circuit_open: true,
  cut: true,
  truncated: true,
  stalled: true,
  malformed: true,
  deadline: true,
  context_length: false,
  content_filter: false,
  bad_request: false,
  aborted: false,
} satisfies Record<ProviderFailureCode, boolean>;

/**
 * Whether nobody beneath could answer. Our own refusals are no outage: who is shed (`too_busy`) was
 * told when to come back, and a store that is down can't keep an emergency answer either.
 */
export const isOutage = (error: unknown): error is ChatError =>
  error instanceof ChatError && (OUTAGES as Readonly<Record<string, boolean>>)[error.code] === true;
