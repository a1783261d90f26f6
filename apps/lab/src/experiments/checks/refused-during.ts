import { answersDuring } from './answers-during.ts';
import type { Check } from './check.ts';

/** Refused with this HTTP status, instead of hanging or breaking off. */
export function refusedDuring(status: number, limit: { readonly atLeast: number }): Check {
  return answersDuring(`Recusas ${status}`, (answer) => answer.status === status, limit);
}
