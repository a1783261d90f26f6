import { createMiddleware } from 'hono/factory';
import { ChatError } from '../../domain/chat-error.ts';
import type { Principal } from '../../domain/principal.ts';
import { type Authenticators, authenticate } from './authenticate.ts';

/** Lets only known people through, and tells the route who it is. Throws `unauthenticated`. */
export const requireAccount = (authenticators: Authenticators) =>
  createMiddleware<{ Variables: { principal: Principal } }>(async (c, next) => {
    const principal = await authenticate(authenticators, c.req.raw.headers);
    if (principal === undefined) throw new ChatError('unauthenticated');
    c.set('principal', principal);
    await next();
  });
