import { parseProblem } from './parse-problem.ts';
import type { Problem } from './problem.ts';

/** The problem that a response with an error status carries. */
export const readProblem = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => undefined);
  return parseProblem(body);
};
