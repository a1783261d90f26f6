import { ChatError } from './chat-error.ts';
import type { ChatErrorCode } from './chat-error-code.ts';

/** The code of whatever was thrown; what is not a `ChatError` is a defect of ours: `internal`. */
export const errorCodeOf = (error: unknown): ChatErrorCode =>
  error instanceof ChatError ? error.code : 'internal';
