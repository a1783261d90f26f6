import { answersDuring } from './answers-during.ts';
import type { Check } from './check.ts';

/** Emergency answers, marked as such: somebody said something, and nobody was deceived. */
export function degradedDuring(limit: { readonly atLeast: number }): Check {
  return answersDuring('Respostas de emergência, marcadas', isDegraded, limit);
}

const isDegraded = ({ degraded }: { readonly degraded: boolean }) => degraded;
