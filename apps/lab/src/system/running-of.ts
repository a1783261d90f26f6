import type { Instance } from './region.ts';
import type { VersionParts } from './version-parts.ts';

/** The instances that run or should: all but those that scaling has not started. */
export function runningOf({
  instances,
  balancer,
}: Pick<VersionParts, 'instances' | 'balancer'>): readonly Instance[] {
  return instances.filter(
    ({ name, isExtra, server }) =>
      !isExtra || balancer?.isRegistered(name) || server.state !== 'stopped',
  );
}
