import { serverComponentOf } from '@evolua/architecture/live/server-component-of';
import { versionPulseOf } from '@evolua/architecture/live/version-pulse-of';
import type { Pulse } from '@evolua/architecture/model/pulse';
import type { VersionId } from '@evolua/architecture/model/version-id';
import type { RouteParts } from '../../route-parts.ts';
import { createServerSight } from './create-server-sight.ts';

/** What this one server sees, on the diagram of its version. */
export const createPulse = (parts: RouteParts): (() => Promise<Pulse>) => {
  const here = parts.version.id as VersionId;
  const server = parts.place?.instance;
  const look = createServerSight(parts);
  return async () => {
    // Not before somebody looks: no start of a server waits for its texts.
    const { model } = await import('@evolua/architecture/data/model');
    const component = serverComponentOf(model, here, server) ?? '';
    const sight = { component, ...(await look()) };
    const versions = { [here]: versionPulseOf(model, here, [sight]) };
    return { at: Date.now(), here, ...(server !== undefined && { server }), versions };
  };
};
