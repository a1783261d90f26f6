import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { securityHeaders } from './security-headers.ts';

type Stamp = {
  readonly version: string;
  /** Whether people reach this system by https: browsers are then told to keep to it. */
  readonly secure: boolean;
};

const REQUEST_ID = /^[\w.-]{8,64}$/u;
const ONE_YEAR = 'max-age=31536000';

/** The headers that every answer has; a route may set its own over them. */
export const stampResponse = ({ version, secure }: Stamp): MiddlewareHandler<AppEnv> => {
  const headers = Object.entries({
    ...securityHeaders,
    ...(secure && { 'Strict-Transport-Security': ONE_YEAR }),
    'Cache-Control': 'no-store',
    'X-Evolua-Version': version,
  });
  return async (c, next) => {
    const startedAtMs = performance.now();
    const given = c.req.header('x-request-id');
    const requestId = given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    for (const [name, value] of headers) c.header(name, value);
    await next();
    // Not `c.header`, which makes a Web Stream of the finished answer to build it anew.
    const ms = (performance.now() - startedAtMs).toFixed(1);
    c.res.headers.set('Server-Timing', `total;dur=${ms}`);
  };
};
