import type { ErrorKind } from '../../chat/error-kinds.ts';
import type { ProviderError } from '../../chat/provider-error.ts';

type Row = {
  readonly status: number;
  /** Without the `_error` that all but one of the types end in. */
  readonly type: string;
  readonly message: string;
  /** `error.details.error_code`. */
  readonly detail?: string;
};

/** Status and type as in PROVIDERS §2.2; the texts as Anthropic's documentation prints them. */
const rows = {
  bad_request: { status: 400, type: 'invalid_request', message: 'Invalid request.' },
  credentials: { status: 401, type: 'authentication', message: 'invalid x-api-key' },
  billing: {
    status: 402,
    type: 'billing',
    message: "There's an issue with your billing or payment information.",
  },
  permission: {
    status: 403,
    type: 'permission',
    message: 'Your API key does not have permission to use the specified resource.',
  },
  not_found: { status: 404, type: 'not_found', message: 'model: {model}' },
  too_large: {
    status: 413,
    type: 'request_too_large',
    message: 'Request exceeds the maximum size',
  },
  context_length: { status: 400, type: 'invalid_request', message: 'prompt is too long' },
  content_filter: {
    status: 400,
    type: 'invalid_request',
    message: 'Output blocked by content filtering policy',
  },
  prefill: {
    status: 400,
    type: 'invalid_request',
    message:
      'This model does not support assistant message prefill. ' +
      'The conversation must end with a user message.',
  },
  timeout: { status: 504, type: 'timeout', message: 'Request timed out.' },
  conflict: { status: 409, type: 'conflict', message: 'Conflict. Please try again.' },
  throttled: {
    status: 429,
    type: 'rate_limit',
    message: "This request would exceed your organization's rate limit of requests per minute.",
  },
  throttled_tokens: {
    status: 429,
    type: 'rate_limit',
    message: "This request would exceed your organization's rate limit of input tokens per minute.",
  },
  slow_down: {
    status: 429,
    type: 'rate_limit',
    detail: 'ramp_limit_exceeded',
    message: 'Your request rate rose too steeply. Please ramp up slowly.',
  },
  quota: {
    status: 429,
    type: 'rate_limit',
    detail: 'contract_spend_limit_reached',
    message: "Your organization has reached its contract's spend limit.",
  },
  spend_limit: {
    status: 429,
    type: 'rate_limit',
    detail: 'enforced_spend_limit_reached',
    message: 'Your organization has reached its spend limit.',
  },
  server: { status: 500, type: 'api', message: 'Internal server error' },
  overloaded: { status: 529, type: 'overloaded', message: 'Overloaded' },
} satisfies Record<ErrorKind, Row>;

/** Anthropic's error body, without the request id, and the status that goes with it. */
export function errorObject(error: ProviderError, model: string): { status: number; body: object } {
  const row: Row = rows[error.kind];
  const message = error.message ?? contextText(error) ?? row.message.replace('{model}', model);
  const type = row.type === 'request_too_large' ? row.type : `${row.type}_error`;
  const details = row.detail === undefined ? {} : { details: { error_code: row.detail } };
  return {
    status: row.status,
    body: { type: 'error', error: { type, message, ...details } },
  };
}

function contextText({ context }: ProviderError): string | undefined {
  if (context === undefined) return undefined;
  return `prompt is too long: ${context.usedTokens} tokens > ${context.limitTokens} maximum`;
}
