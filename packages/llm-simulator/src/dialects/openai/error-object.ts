import type { ErrorKind } from '../../chat/error-kinds.ts';
import type { ProviderError } from '../../chat/provider-error.ts';
import { goDuration } from './go-duration.ts';

type Row = {
  readonly status: number;
  readonly type: string;
  readonly code: string | null;
  readonly param?: string;
  readonly message: string;
};

const INVALID = 'invalid_request_error';

/** Status, type and code as in PROVIDERS §2.1; the texts as OpenAI's documentation prints them. */
const rows = {
  bad_request: { status: 400, type: INVALID, code: null, message: 'Invalid request.' },
  credentials: {
    status: 401,
    type: INVALID,
    code: 'invalid_api_key',
    message: 'Incorrect API key provided.',
  },
  billing: {
    status: 429,
    type: 'billing_not_active',
    code: 'billing_not_active',
    message: 'Your account is not active, please check your billing details on our website.',
  },
  permission: {
    status: 403,
    type: INVALID,
    code: null,
    message: 'You are not allowed to use this model.',
  },
  not_found: {
    status: 404,
    type: INVALID,
    code: 'model_not_found',
    message: 'The model `{model}` does not exist or you do not have access to it.',
  },
  too_large: { status: 413, type: INVALID, code: null, message: 'Request body is too large.' },
  context_length: {
    status: 400,
    type: INVALID,
    code: 'context_length_exceeded',
    param: 'messages',
    message:
      "This model's maximum context length was exceeded. Please reduce the length of the messages.",
  },
  content_filter: {
    status: 400,
    type: INVALID,
    code: 'content_policy_violation',
    message: 'Your request was rejected as a result of our safety system.',
  },
  prefill: {
    status: 400,
    type: INVALID,
    code: null,
    param: 'messages',
    message:
      'This model does not support assistant message prefill. ' +
      'The conversation must end with a user message.',
  },
  timeout: { status: 408, type: 'server_error', code: null, message: 'Request timed out.' },
  conflict: { status: 409, type: INVALID, code: null, message: 'Conflict. Please try again.' },
  throttled: {
    status: 429,
    type: 'requests',
    code: 'rate_limit_exceeded',
    message: 'Rate limit reached for `{model}` on requests per min (RPM).',
  },
  throttled_tokens: {
    status: 429,
    type: 'tokens',
    code: 'rate_limit_exceeded',
    message: 'Rate limit reached for `{model}` on tokens per min (TPM).',
  },
  slow_down: {
    status: 429,
    type: 'rate_limit_error',
    code: 'slow_down',
    message: 'Slow down: your request rate rose too steeply. Please reduce it and ramp up slowly.',
  },
  quota: {
    status: 429,
    type: 'insufficient_quota',
    code: 'insufficient_quota',
    message: 'You exceeded your current quota, please check your plan and billing details.',
  },
  spend_limit: {
    status: 429,
    type: 'insufficient_quota',
    code: 'credit_balance_exhausted',
    message: 'Your credit balance is exhausted.',
  },
  server: {
    status: 500,
    type: 'server_error',
    code: null,
    message: 'The server had an error while processing your request. Sorry about that!',
  },
  overloaded: {
    status: 503,
    type: 'service_unavailable_error',
    code: 'server_is_overloaded',
    message: 'The engine is currently overloaded, please try again later.',
  },
} satisfies Record<ErrorKind, Row>;

/** OpenAI's `error` object and the status that goes with it. */
export function errorObject(error: ProviderError, model: string): { status: number; body: object } {
  const row: Row = rows[error.kind];
  const text = error.message ?? contextText(error) ?? row.message.replace('{model}', model);
  const wait =
    error.retry === undefined ? '' : ` Please try again in ${goDuration(error.retry.afterMs)}.`;
  return {
    status: row.status,
    body: {
      message: text + wait,
      type: row.type,
      param: error.param ?? row.param ?? null,
      code: error.code === undefined ? row.code : error.code,
    },
  };
}

function contextText({ context }: ProviderError): string | undefined {
  if (context === undefined) return undefined;
  return (
    `This model's maximum context length is ${context.limitTokens} tokens. However, your messages ` +
    `resulted in ${context.usedTokens} tokens. Please reduce the length of the messages.`
  );
}
