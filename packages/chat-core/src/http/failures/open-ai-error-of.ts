import type { Failure } from './failure.ts';
import type { FailureCode } from './failure-code.ts';
import { failureTable } from './failure-table.ts';
import { problemOf } from './problem-of.ts';

type OpenAiError = {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param: string | null;
    readonly code: string;
  };
};

/** OpenAI's own words, where it has one (its error guide, and what its clients look for). */
const openAiCode: Partial<Record<FailureCode, string>> = {
  unauthenticated: 'invalid_api_key',
  context_length: 'context_length_exceeded',
  content_filter: 'content_policy_violation',
  throttled: 'rate_limit_exceeded',
  too_many_generations: 'rate_limit_exceeded',
  too_many_requests: 'rate_limit_exceeded',
  too_busy: 'slow_down',
  quota: 'insufficient_quota',
  overloaded: 'server_is_overloaded',
  cut: 'stream_incomplete',
  truncated: 'stream_incomplete',
  stalled: 'stream_incomplete',
  malformed: 'stream_incomplete',
};

/** A failure as an OpenAI client understands it. There, what is not acceptable is a 400. */
export const openAiErrorOf = (
  failure: Failure,
  requestId: string,
): { readonly status: number; readonly body: OpenAiError } => {
  const { title, detail, field } = problemOf(failure, requestId);
  const { status } = failureTable[failure.code];
  return {
    status: status === 422 ? 400 : status,
    body: {
      error: {
        message: `${title}. ${detail}`,
        type: typeOf(status),
        param: field ?? null,
        code: openAiCode[failure.code] ?? failure.code,
      },
    },
  };
};

const typeOf = (status: number) => {
  if (status === 429) return 'rate_limit_error';
  return status >= 500 ? 'server_error' : 'invalid_request_error';
};
