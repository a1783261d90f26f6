import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from '../../domain/logger.ts';
import type { AppEnv } from '../app-env.ts';

/** One finished request. `route` is the pattern, never the address itself. */
export type ObservedRequest = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  /** Until the answer begins; a stream goes on after it. */
  readonly durationMs: number;
};

/** A line per request, without bodies, addresses or anybody's name; and a sample per request. */
export const logAccess = (
  logger: Logger,
  observe: (request: ObservedRequest) => void,
): MiddlewareHandler<AppEnv> => {
  return async (c, next) => {
    const startedAtMs = performance.now();
    await next();
    const request = {
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      durationMs: Math.round(performance.now() - startedAtMs),
    };
    observe(request);
    logger.info({ requestId: c.get('requestId'), ...request }, 'request');
  };
};
