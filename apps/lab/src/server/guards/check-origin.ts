import type { MiddlewareHandler } from 'hono';
import { labRefusal } from '../../control/lab-refusal.ts';

const reading = ['GET', 'HEAD'];

/**
 * Whatever changes something must come from the laboratory's own screens: browsers send `Origin`
 * with every other method (Fetch Standard, §3.1), and a program can say it. Throws a LabRefusal.
 */
export function checkOrigin(hosts: readonly string[]): MiddlewareHandler {
  const origins = hosts.map((host) => `http://${host}`);
  return async (c, next) => {
    if (!reading.includes(c.req.method) && !origins.includes(c.req.header('origin') ?? '')) {
      throw labRefusal(403, 'foreign_origin', {
        title: 'Pedido de outra origem',
        detail: `Só as telas do laboratório mudam algo aqui. Um programa manda Origin: ${origins[0]}.`,
      });
    }
    await next();
  };
}
