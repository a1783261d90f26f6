import { problems } from '../text/problems.ts';
import type { Problem } from './problem.ts';

/** A problem that the browser found by itself, without a word from the server. */
export const localProblem = (code: 'offline' | 'unreachable' | 'unreadable'): Problem => ({
  code,
  ...problems[code],
});
