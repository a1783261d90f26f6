/**
 * How a call of a provider can fail: a closed set, from which retry, breaker and failover decide.
 * The first group fails before the first content (the call is replaceable), the second after it.
 */
export type ProviderFailureCode =
  // Before the first content.
  | 'connect'
  | 'timeout_ttft'
  | 'server'
  | 'conflict'
  | 'overloaded'
  | 'throttled'
  | 'quota'
  | 'credentials'
  | 'model_not_found'
  | 'context_length'
  | 'content_filter'
  | 'bad_request'
  | 'empty'
  | 'protocol'
  // Not asked at all: its circuit breaker is open.
  | 'circuit_open'
  // After it.
  | 'cut'
  | 'truncated'
  | 'stalled'
  | 'malformed'
  // At any time.
  | 'aborted'
  | 'deadline';
