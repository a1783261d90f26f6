import type { Context } from 'hono';
import type { RateLimiter } from '../../domain/rate-limiter.ts';
import type { Authenticators } from './authenticate.ts';
import { countRequest } from './count-request.ts';
import { requireAccount } from './require-account.ts';

/**
 * For the definition of every route that belongs to somebody: the guard, and its description. With
 * a limiter the guard also counts what they do.
 */
export const ownedByAccount = (authenticators: Authenticators, limiter?: RateLimiter) => {
  const security: Record<string, string[]>[] = [{ cookie: [] }, { bearer: [] }];
  const admit = limiter && ((c: Context, id: string) => countRequest(c, limiter, id));
  return { security, middleware: requireAccount(authenticators, admit) };
};
