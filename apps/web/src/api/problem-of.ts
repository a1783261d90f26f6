import { isRecord } from './is-record.ts';
import { localProblem } from './local-problem.ts';
import type { Problem } from './problem.ts';

/** The problem behind anything thrown: our own, a lost network, or a server that stays silent. */
export const problemOf = (error: unknown, online = navigator.onLine !== false): Problem => {
  if (error instanceof Error && 'problem' in error && isRecord(error.problem)) {
    return error.problem as unknown as Problem;
  }
  return localProblem(online ? 'unreachable' : 'offline');
};
