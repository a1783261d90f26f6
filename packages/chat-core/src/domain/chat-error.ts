import type { ChatErrorCode } from './chat-error-code.ts';

type Details = {
  /** How long the provider, or our own limiter, asks to wait. */
  readonly retryAfterMs?: number;
  /** The provider's HTTP status. */
  readonly status?: number;
  /** The provider's own word for the failure: for logs, never for the public. */
  readonly providerCode?: string;
  /** The field of the request that is at fault. */
  readonly field?: string;
  readonly cause?: unknown;
};

/**
 * The one error of the system. `message` may be shown to anybody and is derived from the code;
 * whatever a provider or a library said travels in `cause`, for the logs.
 */
export class ChatError extends Error {
  readonly code: ChatErrorCode;
  readonly retryAfterMs: number | undefined;
  readonly status: number | undefined;
  readonly providerCode: string | undefined;
  readonly field: string | undefined;

  constructor(code: ChatErrorCode, details: Details = {}) {
    super(code, { cause: details.cause });
    this.name = 'ChatError';
    this.code = code;
    this.retryAfterMs = details.retryAfterMs;
    this.status = details.status;
    this.providerCode = details.providerCode;
    this.field = details.field;
  }
}
