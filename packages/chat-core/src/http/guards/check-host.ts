import type { MiddlewareHandler } from 'hono';
import { ChatError } from '../../domain/chat-error.ts';

/** Probes come by address, from whatever watches over the process; they tell nothing. */
const PROBES = new Set(['/v1/health/live', '/v1/health/ready']);

/**
 * Refuses requests that were meant for another name (DNS rebinding, forged `Host`). An allowed
 * host holds for every port unless it names one; `*` allows all. Throws `host_refused`.
 */
export const checkHost = (allowedHosts: readonly string[]): MiddlewareHandler => {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? '';
    const name = host.replace(/:\d+$/u, '');
    const known = allowed.has('*') || allowed.has(host) || allowed.has(name);
    if (!known && !PROBES.has(c.req.path)) throw new ChatError('host_refused');
    await next();
  };
};
