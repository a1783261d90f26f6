import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Failure } from './failure.ts';
import { openAiErrorOf } from './open-ai-error-of.ts';
import { problemOf } from './problem-of.ts';

const OPENAI_PATHS = /^\/v1\/(?:chat\/completions|models)(?:\/|$)/u;

/** The answer to a request that fails: problem details, or OpenAI's shape on OpenAI's routes. */
export const failureResponse = (c: Context, failure: Failure): Response => {
  const requestId: string = c.get('requestId');
  const problem = problemOf(failure, requestId);
  if (problem.retryAfterSeconds !== undefined) {
    c.header('Retry-After', String(problem.retryAfterSeconds));
  }
  // RFC 9110 §15.5.2: a 401 says how to authenticate. Browsers show no dialog for Bearer.
  if (problem.status === 401) c.header('WWW-Authenticate', 'Bearer realm="evolua"');
  if (OPENAI_PATHS.test(c.req.path)) {
    const { status, body } = openAiErrorOf(failure, requestId);
    return c.json(body, status as ContentfulStatusCode);
  }
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
  });
};
