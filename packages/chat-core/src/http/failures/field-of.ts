import type { z } from 'zod';

/** The field that an issue is about, its path joined by dots; the body itself is `body`. */
export const fieldOf = (issue: z.core.$ZodIssue): string => {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
  return path.map(String).join('.') || 'body';
};
