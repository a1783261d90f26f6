import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { ChatError } from '../../domain/chat-error.ts';
import type { AppEnv } from '../app-env.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Who may break things says so in `X-Evolua-Chaos-Token`, a header of its own: no account's rights
 * and no leaked cookie open it. Lets the route through, and the `X-Evolua-Chaos` of any other.
 * Throws `forbidden` where a fault is asked for with another token or none.
 */
export const requireChaosToken = (token: string): MiddlewareHandler<AppEnv> => {
  const wanted = digest(token);
  const isKnown = (c: Context) =>
    timingSafeEqual(digest(c.req.header('X-Evolua-Chaos-Token') ?? ''), wanted);
  return async (c, next) => {
    const asked = c.req.header('X-Evolua-Chaos');
    const isControl = c.req.path.startsWith('/v1/chaos/');
    if ((isControl || asked !== undefined) && !isKnown(c)) throw new ChatError('forbidden');
    if (asked !== undefined) c.set('chaos', asked);
    await next();
  };
};
