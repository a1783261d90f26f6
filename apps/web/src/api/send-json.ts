import { problemError } from './problem-error.ts';
import { readProblem } from './read-problem.ts';

type Request = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

const timeoutMs = 20_000;

/**
 * One request of the JSON API, with the session's cookie. Throws a `problemError` when the server
 * refuses, and what `fetch` throws when it can't be reached within 20 s.
 */
export const sendJson = async (path: string, request: Request = {}): Promise<unknown> => {
  const timeout = AbortSignal.timeout(timeoutMs);
  const response = await fetch(path, {
    method: request.method ?? 'GET',
    headers: {
      accept: 'application/json',
      // Without a body too: state-changing requests are JSON or they are refused.
      ...(request.method && { 'content-type': 'application/json' }),
      ...request.headers,
    },
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
  });
  if (!response.ok) throw problemError(await readProblem(response));
  if (response.status === 204) return undefined;
  return response.json();
};
