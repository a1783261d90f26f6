import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ChatError } from '../../domain/chat-error.ts';

const WITHOUT_BODY = new Set(['GET', 'HEAD']);

/**
 * Refuses a body of more than `bytesMax`. Where its length is said, Node holds the sender to it, and
 * the body needs no look: Hono's own limit makes a Web Stream of every request to see whether it has
 * one, which is left for the bodies that come in chunks. Throws `body_too_large`.
 */
export const limitBody = (bytesMax: number): MiddlewareHandler => {
  const onError = () => {
    throw new ChatError('body_too_large');
  };
  const countBytes = bodyLimit({ maxSize: bytesMax, onError });
  return async (c, next) => {
    const length = c.req.header('content-length');
    const isChunked = c.req.header('transfer-encoding') !== undefined;
    if (isChunked || (length === undefined && !WITHOUT_BODY.has(c.req.method))) {
      return countBytes(c, next);
    }
    if (Number(length ?? 0) > bytesMax) onError();
    return next();
  };
};
