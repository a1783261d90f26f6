import { expect } from 'vitest';

type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly field?: string;
  readonly requestId: string;
  readonly route?: readonly unknown[];
  readonly retryAfterSeconds?: number;
};

/** The problem details of a response; whatever else it is fails the test. */
export const problemFrom = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({
    status: response.status,
    type: `urn:evolua:erro:${problem.code}`,
    requestId: response.headers.get('x-request-id'),
  });
  return problem;
};
