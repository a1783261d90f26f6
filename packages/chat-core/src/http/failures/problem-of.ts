import { z } from 'zod';
import type { problemSchema } from '../schemas/problem.ts';
import { explainIssue } from './explain-issue.ts';
import type { Failure } from './failure.ts';
import { failureTable } from './failure-table.ts';
import { innermostIssue } from './innermost-issue.ts';

/** RFC 9457 problem details: a stable code, words for people, and nothing internal. */
export const problemOf = (failure: Failure, requestId: string): z.infer<typeof problemSchema> => {
  const { code, field, route, answer, retryAfterMs } = failure;
  const { status, title } = failureTable[code];
  return {
    type: `urn:evolua:erro:${code}`,
    title,
    status,
    detail: detailOf(failure),
    code,
    field,
    requestId,
    route: route === undefined ? undefined : [...route],
    ...answer,
    retryAfterSeconds: retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1_000),
  };
};

const detailOf = ({ code, field, cause }: Failure) => {
  if (code === 'invalid_request' && field !== undefined) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    return issue === undefined
      ? `O campo “${field}” tem um valor que não é aceito.`
      : explainIssue(innermostIssue(issue), field);
  }
  return failureTable[code].detail;
};
