import { HTTPException } from 'hono/http-exception';
import { ChatError } from '../../domain/chat-error.ts';

/** Whatever was thrown, as the one error of the system; what nobody foresaw is `internal`. */
export const failureOf = (error: unknown): ChatError => {
  if (error instanceof ChatError) return error;
  // The only statuses that Hono's validators throw: a body that is not JSON, or not said to be.
  if (error instanceof HTTPException && error.status === 400) return new ChatError('invalid_json');
  if (error instanceof HTTPException && error.status === 415) {
    return new ChatError('unsupported_media_type');
  }
  return new ChatError('internal', { cause: error });
};
