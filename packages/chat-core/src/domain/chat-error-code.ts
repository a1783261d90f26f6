import type { ProviderFailureCode } from './provider-failure-code.ts';
import type { RefusalCode } from './refusal-code.ts';

/** Every way in which a question can end without an answer. */
export type ChatErrorCode = ProviderFailureCode | RefusalCode;
