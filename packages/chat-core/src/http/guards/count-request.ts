import type { Context } from 'hono';
import { ChatError } from '../../domain/chat-error.ts';
import type { RateLimiter } from '../../domain/rate-limiter.ts';

/**
 * Counts a request and tells its sender what is left, in the fields of
 * draft-ietf-httpapi-ratelimit-headers-11: the policy (`q` requests in `w` seconds) and how it
 * stands (`r` left for `t` seconds). Throws `too_many_requests`.
 */
export const countRequest = async (
  c: Context,
  { limit, consume }: RateLimiter,
  key: string,
): Promise<void> => {
  const { allowed, remaining, resetMs } = await consume(key);
  const { name, requestsMax, windowSeconds } = limit;
  const resetSeconds = Math.ceil(resetMs / 1_000);
  const append = { append: true };
  c.header('RateLimit-Policy', `"${name}";q=${requestsMax};w=${windowSeconds}`, append);
  c.header('RateLimit', `"${name}";r=${remaining};t=${resetSeconds}`, append);
  if (!allowed) throw new ChatError('too_many_requests', { retryAfterMs: resetMs });
};
