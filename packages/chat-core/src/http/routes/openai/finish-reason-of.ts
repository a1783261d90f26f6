import type { FinishReason } from '../../../domain/finish-reason.ts';

/** Why the model stopped, in OpenAI's words. */
export const finishReasonOf = (reason: FinishReason): string => reason.replace('-', '_');
