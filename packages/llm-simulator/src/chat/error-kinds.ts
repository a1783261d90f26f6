/** The refusals that every dialect can express (PROVIDERS §1 and §2). */
export const errorKinds = [
  'bad_request',
  'credentials',
  'billing',
  'permission',
  'not_found',
  'too_large',
  'context_length',
  'content_filter',
  'prefill',
  'timeout',
  'conflict',
  'throttled',
  'throttled_tokens',
  'slow_down',
  'quota',
  'spend_limit',
  'server',
  'overloaded',
] as const;

export type ErrorKind = (typeof errorKinds)[number];
