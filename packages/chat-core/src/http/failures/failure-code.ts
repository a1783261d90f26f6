import type { ChatErrorCode } from '../../domain/chat-error-code.ts';

/** What the HTTP side can answer with: the system's own codes, and one that only HTTP knows. */
export type FailureCode = ChatErrorCode | 'method_not_allowed';
