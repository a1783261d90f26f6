import { ChatError } from '../../domain/chat-error.ts';
import { stopIfAborted } from './stop-if-aborted.ts';

/**
 * Waits for work that knows nothing of the caller: throws `aborted` as soon as the caller leaves,
 * and leaves no listener behind. The work itself goes on.
 */
export const unlessAborted = async (work: Promise<unknown>, signal: AbortSignal): Promise<void> => {
  stopIfAborted(signal);
  const left = Promise.withResolvers<never>();
  const leave = () => left.reject(new ChatError('aborted', { cause: signal.reason }));
  signal.addEventListener('abort', leave);
  try {
    await Promise.race([work, left.promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
};
