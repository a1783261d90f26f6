import type { MiddlewareHandler } from 'hono';
import { ChatError } from '../../domain/chat-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: whatever changes something and comes with a cookie must come from a
 * listed origin, exactly. The list is configuration; nothing is compared with the request's own
 * host, which its sender controls (CVE-2026-126344). A program with a bearer token and no cookie
 * is exempt: a browser can't be tricked into sending that. Throws `origin_refused`.
 */
export const checkOrigin = (trustedOrigins: readonly string[]): MiddlewareHandler => {
  const trusted = new Set(trustedOrigins);
  return async (c, next) => {
    if (!SAFE_METHODS.has(c.req.method) && !mayChange(c.req.raw.headers, trusted)) {
      throw new ChatError('origin_refused');
    }
    await next();
  };
};

const mayChange = (headers: Headers, trusted: ReadonlySet<string>) => {
  const withCookie = headers.has('cookie');
  if (headers.has('authorization') && !withCookie) return true;
  const origin = headers.get('origin');
  if (origin !== null) return trusted.has(origin);
  return !withCookie || headers.get('sec-fetch-site') === 'same-origin';
};
