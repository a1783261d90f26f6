import { ChatError } from '../domain/chat-error.ts';

const DEPTH_MAX = 5;

/** The `ChatError` that our own fetch threw, however deep the SDK has wrapped it. */
export const chatErrorIn = (error: unknown): ChatError | undefined => {
  let current = error;
  for (let depth = 0; depth < DEPTH_MAX && current instanceof Error; depth += 1) {
    if (current instanceof ChatError) return current;
    current = current.cause;
  }
  return undefined;
};
