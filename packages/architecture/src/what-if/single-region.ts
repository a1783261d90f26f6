import { model as evolua } from '../data/model.ts';
import { isLive } from '../model/is-live.ts';
import type { Model } from '../model/model.ts';
import type { VersionId } from '../model/version-id.ts';

/**
 * The region that all servers stand in: with it everything is gone, and there is nothing elsewhere
 * to be promoted. `undefined` where there are two.
 */
export const singleRegion = (version: VersionId, model: Model = evolua): string | undefined => {
  const servers = model.components.filter(
    (component) => component.kind === 'app' && isLive(component, version),
  );
  const regions = [...new Set(servers.map(({ region }) => region))];
  return regions.length === 1 ? regions[0] : undefined;
};
