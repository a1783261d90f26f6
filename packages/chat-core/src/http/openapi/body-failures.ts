import type { FailureCode } from '../failures/failure-code.ts';

/** How a route that takes a body, and so changes something, can refuse it. */
export const bodyFailures: readonly FailureCode[] = [
  'origin_refused',
  'invalid_json',
  'unsupported_media_type',
  'body_too_large',
];
