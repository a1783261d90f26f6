import { securityHeaders } from '@evolua/chat-core/http/guards/security-headers';
import type { MiddlewareHandler } from 'hono';

const headers = Object.entries({ ...securityHeaders, 'Cache-Control': 'no-store' });

/** The headers of every answer, as the versions have them; a route may set its own over them. */
export const stampResponse: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of headers) c.header(name, value);
  await next();
};
