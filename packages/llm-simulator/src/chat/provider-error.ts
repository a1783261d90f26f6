import type { ErrorKind } from './error-kinds.ts';
import type { RetryHint } from './retry-hint.ts';

/** A provider's refusal, in no dialect's words; each dialect has its status, type and text for it. */
export type ProviderError = {
  readonly kind: ErrorKind;
  /** In place of the dialect's own status, where its body repeats the status. */
  readonly status?: number | undefined;
  /** In place of the dialect's own text. */
  readonly message?: string | undefined;
  /** The request field at fault. */
  readonly param?: string | undefined;
  /** In place of the dialect's own code. */
  readonly code?: string | null | undefined;
  /** With `context_length`: the model's limit, and what the prompt came to. */
  readonly context?: { readonly limitTokens: number; readonly usedTokens: number } | undefined;
  readonly retry?: RetryHint | undefined;
};
