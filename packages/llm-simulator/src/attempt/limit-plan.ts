import type { RetryHint } from '../chat/retry-hint.ts';
import type { Admission } from '../limits/create-rate-limit.ts';
import type { AttemptFacts, Plan } from './plan.ts';

/** Puts what is left of a limit into the headers, and a 429 in the answer's place if nothing is. */
export function limitPlan(
  plan: Plan,
  { refusal }: AttemptFacts,
  { exhausted, retryAfterMs, state }: Admission,
  as: RetryHint['as'],
): Plan {
  if (exhausted === undefined) return { ...plan, rate: state };
  const kind = exhausted === 'requests' ? 'throttled' : 'throttled_tokens';
  const reply = refusal({ kind, retry: { afterMs: retryAfterMs, as } });
  return { ...plan, rate: state, reply };
}
