import type { Context, MiddlewareHandler } from 'hono';
import type { RateLimiter } from '../../domain/rate-limiter.ts';
import { countRequest } from './count-request.ts';

/** The screens are files, and whoever watches over the process must always be answered. */
const LIMITED = /^\/v1\/(?!health(?:\/|$))/u;

/**
 * Counts what comes from an address, before anything is known or read of it: also whoever has no
 * account, or a thousand. Throws `too_many_requests`.
 */
export const limitAddress =
  (limiter: RateLimiter, addressOf: (c: Context) => string): MiddlewareHandler =>
  async (c, next) => {
    if (LIMITED.test(c.req.path)) await countRequest(c, limiter, addressOf(c));
    await next();
  };
