import type { Target } from '../balancer/target.ts';
import type { Instance } from './region.ts';

/** An instance as its balancer sees it. */
export function targetOf({ name, region, port, server }: Instance): Target {
  return { name, region, port, leaving: () => server.state === 'stopping' };
}
