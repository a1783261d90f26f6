import type { ChatErrorCode } from '../../domain/chat-error-code.ts';
import type { ProviderFailureCode } from '../../domain/provider-failure-code.ts';

/** What a failure means for the choice of who is asked next. */
type FailoverRule = {
  /** Who may answer instead, as long as nothing of the answer has been handed over. */
  readonly goesOn: 'to-anyone' | 'to-another-model' | 'nowhere';
  /**
   * `sick` counts against a target's health; `config` does not, and only its operator can help;
   * `neutral` says nothing about it.
   */
  readonly state: 'sick' | 'config' | 'neutral';
  /** How long the target is left alone when it gives no hint itself. */
  readonly cooldownMs: number;
};

const SHORT_MS = 5_000;
const DEFAULT_MS = 30_000;
const LONG_MS = 60_000;

/** One row per way to fail; who changes the closed set of codes has to decide here too. */
const RULES = {
  connect: { goesOn: 'to-anyone', state: 'sick', cooldownMs: 0 },
  timeout_ttft: { goesOn: 'to-anyone', state: 'sick', cooldownMs: DEFAULT_MS },
  server: { goesOn: 'to-anyone', state: 'sick', cooldownMs: 0 },
  conflict: { goesOn: 'to-anyone', state: 'neutral', cooldownMs: 0 },
  overloaded: { goesOn: 'to-anyone', state: 'sick', cooldownMs: SHORT_MS },
  throttled: { goesOn: 'to-anyone', state: 'neutral', cooldownMs: DEFAULT_MS },
  quota: { goesOn: 'to-anyone', state: 'config', cooldownMs: LONG_MS },
  credentials: { goesOn: 'to-anyone', state: 'config', cooldownMs: LONG_MS },
  model_not_found: { goesOn: 'to-anyone', state: 'config', cooldownMs: LONG_MS },
  // The same model has the same window elsewhere.
  context_length: { goesOn: 'to-another-model', state: 'neutral', cooldownMs: 0 },
  content_filter: { goesOn: 'nowhere', state: 'neutral', cooldownMs: 0 },
  bad_request: { goesOn: 'nowhere', state: 'neutral', cooldownMs: 0 },
  empty: { goesOn: 'to-anyone', state: 'sick', cooldownMs: SHORT_MS },
  protocol: { goesOn: 'to-anyone', state: 'sick', cooldownMs: SHORT_MS },
  // To ask again costs nothing, and the breaker alone knows when it closes.
  circuit_open: { goesOn: 'to-anyone', state: 'neutral', cooldownMs: 0 },
  cut: { goesOn: 'to-anyone', state: 'sick', cooldownMs: DEFAULT_MS },
  truncated: { goesOn: 'to-anyone', state: 'sick', cooldownMs: DEFAULT_MS },
  stalled: { goesOn: 'to-anyone', state: 'sick', cooldownMs: DEFAULT_MS },
  malformed: { goesOn: 'to-anyone', state: 'sick', cooldownMs: 0 },
  aborted: { goesOn: 'nowhere', state: 'neutral', cooldownMs: 0 },
  deadline: { goesOn: 'nowhere', state: 'neutral', cooldownMs: 0 },
  // A defect in one adapter need not be one in all.
  internal: { goesOn: 'to-anyone', state: 'neutral', cooldownMs: 0 },
} satisfies Record<ProviderFailureCode | 'internal', FailoverRule>;

/** Our own refusals, as of a store that is down: the same everywhere, and paid for everywhere. */
const REFUSAL: FailoverRule = { goesOn: 'nowhere', state: 'neutral', cooldownMs: 0 };

/** The failure decision table: failover and cool-down, by the code alone. */
export const failoverRuleOf = (code: ChatErrorCode): FailoverRule =>
  (RULES as Partial<Record<ChatErrorCode, FailoverRule>>)[code] ?? REFUSAL;
