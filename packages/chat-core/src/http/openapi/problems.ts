import type { FailureCode } from '../failures/failure-code.ts';
import { problemsOf } from './problems-of.ts';

/** The error responses of a route whose requests are counted: every one but the probes. */
export const problems = (...codes: readonly FailureCode[]): Record<never, never> =>
  problemsOf(...codes, 'too_many_requests');
