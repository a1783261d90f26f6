import { model } from '@evolua/architecture/data/model';
import type { VersionId } from '@evolua/architecture/model/version-id';

/** US dollars a month by component id: each line of the bill in equal parts to what it pays for. */
export const costOf = (version: VersionId): ReadonlyMap<string, number> => {
  const costs = new Map<string, number>();
  for (const line of model.costs) {
    if (line.version !== version) continue;
    for (const id of line.components) {
      costs.set(id, (costs.get(id) ?? 0) + line.usd / line.components.length);
    }
  }
  return costs;
};
