import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';

const FAILURES: Record<number, ProviderFailureCode> = {
  // A success whose body is not an answer.
  200: 'protocol',
  401: 'credentials',
  402: 'credentials',
  403: 'credentials',
  404: 'model_not_found',
  408: 'server',
  409: 'conflict',
  429: 'throttled',
  503: 'overloaded',
  529: 'overloaded',
};

/** What an HTTP status means when the body does not say it better. */
export const failureOfStatus = (status: number): ProviderFailureCode =>
  FAILURES[status] ?? (status >= 500 ? 'server' : 'bad_request');
