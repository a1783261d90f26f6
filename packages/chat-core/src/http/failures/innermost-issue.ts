import type { z } from 'zod';

/**
 * Where none of several shapes fits, the fault in the one that fits furthest: an image among the
 * parts of a message is then told as such, and not as a message that is not acceptable.
 */
export const innermostIssue = (issue: z.core.$ZodIssue): z.core.$ZodIssue => {
  if (issue.code !== 'invalid_union') return issue;
  const [deepest] = issue.errors
    .flatMap(([first]) => (first === undefined ? [] : [innermostIssue(first)]))
    .sort((one, other) => other.path.length - one.path.length);
  if (deepest === undefined || deepest.path.length === 0) return issue;
  return { ...deepest, path: [...issue.path, ...deepest.path] };
};
