import type { Failure } from './failure.ts';
import { openAiErrorOf } from './open-ai-error-of.ts';

/**
 * The last frame of a stream that was broken off: one code for whatever has done it, since nothing
 * is left to do but to ask again, and why in words. A verdict on the content stays what it is.
 */
export const brokenOffErrorOf = (failure: Failure, requestId: string) => {
  const { error } = openAiErrorOf(failure, requestId).body;
  if (failure.code === 'content_filter') return { error };
  return { error: { ...error, type: 'server_error', code: 'stream_incomplete' } };
};
