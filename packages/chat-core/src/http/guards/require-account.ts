import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ChatError } from '../../domain/chat-error.ts';
import type { Principal } from '../../domain/principal.ts';
import { type Authenticators, authenticate } from './authenticate.ts';

/**
 * Lets only known people through, and tells the route who it is; `admit` may refuse them still.
 * Throws `unauthenticated`.
 */
export const requireAccount = (
  authenticators: Authenticators,
  admit?: (c: Context, accountId: string) => Promise<void>,
) =>
  createMiddleware<{ Variables: { principal: Principal } }>(async (c, next) => {
    const principal = await authenticate(authenticators, c.req.raw.headers);
    if (principal === undefined) throw new ChatError('unauthenticated');
    await admit?.(c, principal.account.id);
    c.set('principal', principal);
    await next();
  });
