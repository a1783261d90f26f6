import type { Problem } from './problem.ts';

/** A problem as something that can be thrown; `problemOf` finds it again. */
export const problemError = (problem: Problem): Error =>
  Object.assign(new Error(problem.code), { problem });
