import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';

/** A provider's own account of why it failed, taken out of its SDK's error. */
export type SaidFailure = {
  /** Where the SDK's error leaves no doubt. */
  readonly code?: ProviderFailureCode;
  /** The HTTP status, or the one that an error inside a 200 names itself; often there is none. */
  readonly status?: number;
  /** Its words for the failure, the most telling first; what is no word is passed over. */
  readonly words?: readonly unknown[];
  readonly message?: string;
  readonly retryAfterMs?: number;
};
