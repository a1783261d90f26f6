import type { MiddlewareHandler } from 'hono';
import { labRefusal } from '../../control/lab-refusal.ts';

/**
 * Another site's name, pointed at this machine by its owner (DNS rebinding), must not read or
 * change what runs here. Throws a LabRefusal, 421.
 */
export function checkHost(hosts: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (!hosts.includes(c.req.header('host')?.toLowerCase() ?? '')) {
      throw labRefusal(421, 'unknown_host', {
        title: 'Endereço desconhecido',
        detail: `O laboratório atende em http://${hosts[0]}/.`,
      });
    }
    await next();
  };
}
