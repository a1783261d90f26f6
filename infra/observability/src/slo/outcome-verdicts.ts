import type { ProviderFailureCode } from '@evolua/chat-core/domain/provider-failure-code';
import type { RefusalCode } from '@evolua/chat-core/domain/refusal-code';

type Outcome =
  | 'ok'
  | 'degraded'
  | ProviderFailureCode
  | Extract<RefusalCode, 'too_busy' | 'internal'>;

/**
 * What the label `outcome` of `evolua_answers_total` means for the objective: `none` counts neither
 * for nor against. Whoever left, asked for what can't be, or was turned away in order (told when to
 * come back, before anything was promised) has not been failed; an emergency answer has.
 */
export const outcomeVerdicts = {
  ok: 'good',
  degraded: 'bad',
  connect: 'bad',
  timeout_ttft: 'bad',
  server: 'bad',
  conflict: 'bad',
  overloaded: 'bad',
  throttled: 'bad',
  quota: 'bad',
  credentials: 'bad',
  empty: 'bad',
  protocol: 'bad',
  circuit_open: 'bad',
  cut: 'bad',
  truncated: 'bad',
  stalled: 'bad',
  malformed: 'bad',
  deadline: 'bad',
  internal: 'bad',
  aborted: 'none',
  model_not_found: 'none',
  context_length: 'none',
  content_filter: 'none',
  bad_request: 'none',
  too_busy: 'none',
} as const satisfies Record<Outcome, 'good' | 'bad' | 'none'>;
