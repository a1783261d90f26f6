import type { ErrorKind } from '../../chat/error-kinds.ts';
import type { ProviderError } from '../../chat/provider-error.ts';
import { errorDetails } from './error-details.ts';

type Row = { readonly code: number; readonly status: string; readonly message: string };

const QUOTA =
  'You exceeded your current quota, please check your plan and billing details. For more ' +
  'information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.';

/** Code and status as in PROVIDERS §2.3; the texts as Google's servers and documentation have them. */
const rows = {
  bad_request: {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'Request contains an invalid argument.',
  },
  credentials: {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'API key not valid. Please pass a valid API key.',
  },
  billing: {
    code: 400,
    status: 'FAILED_PRECONDITION',
    message: 'Please enable billing on your project in Google AI Studio.',
  },
  permission: {
    code: 403,
    status: 'PERMISSION_DENIED',
    message: 'The caller does not have permission.',
  },
  not_found: {
    code: 404,
    status: 'NOT_FOUND',
    message:
      'models/{model} is not found for API version v1beta, or is not supported for ' +
      'generateContent. Call ListModels to see the list of available models and their ' +
      'supported methods.',
  },
  too_large: {
    code: 413,
    status: 'INVALID_ARGUMENT',
    message: 'Request payload size exceeds the limit.',
  },
  context_length: {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'The input token count exceeds the maximum number of tokens allowed.',
  },
  content_filter: {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'The request was blocked by the safety policy.',
  },
  prefill: {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'Please ensure that multiturn requests end with a user role.',
  },
  timeout: {
    code: 504,
    status: 'DEADLINE_EXCEEDED',
    message: 'Deadline expired before operation could complete.',
  },
  conflict: { code: 409, status: 'ABORTED', message: 'The operation was aborted.' },
  throttled: { code: 429, status: 'RESOURCE_EXHAUSTED', message: QUOTA },
  throttled_tokens: { code: 429, status: 'RESOURCE_EXHAUSTED', message: QUOTA },
  slow_down: {
    code: 429,
    status: 'RESOURCE_EXHAUSTED',
    message: 'Resource has been exhausted (e.g. check quota).',
  },
  quota: { code: 429, status: 'RESOURCE_EXHAUSTED', message: QUOTA },
  spend_limit: { code: 429, status: 'RESOURCE_EXHAUSTED', message: QUOTA },
  server: { code: 500, status: 'INTERNAL', message: 'An internal error has occurred.' },
  overloaded: {
    code: 503,
    status: 'UNAVAILABLE',
    message: 'The model is overloaded. Please try again later.',
  },
} satisfies Record<ErrorKind, Row>;

/** Google's error body, whose `code` repeats the status of the answer. */
export function errorBody(error: ProviderError, model: string): { status: number; body: object } {
  const row: Row = rows[error.kind];
  const code = error.status ?? row.code;
  const text = error.message ?? contextText(error) ?? row.message.replace('{model}', model);
  const { retry } = error;
  const wait = retry === undefined ? '' : `\nPlease retry in ${retry.afterMs / 1_000}s.`;
  const details = errorDetails(error, model);
  return {
    status: code,
    body: {
      error: {
        code,
        message: text + wait,
        status: row.status,
        ...(details.length === 0 ? {} : { details }),
      },
    },
  };
}

function contextText({ context }: ProviderError): string | undefined {
  if (context === undefined) return undefined;
  return (
    `The input token count (${context.usedTokens}) exceeds the maximum number of tokens allowed ` +
    `(${context.limitTokens}).`
  );
}
