import { text } from '../text/pt-br.ts';
import type { Problem } from './problem.ts';

/** A problem that the browser found by itself, without a word from the server. */
export const localProblem = (code: keyof typeof text.problems): Problem => ({
  code,
  ...text.problems[code],
});
