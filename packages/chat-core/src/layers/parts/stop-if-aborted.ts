import { ChatError } from '../../domain/chat-error.ts';

/** Throws `aborted` once the caller has left. */
export const stopIfAborted = ({ aborted, reason }: AbortSignal): void => {
  if (aborted) throw new ChatError('aborted', { cause: reason });
};
