import type { Model } from '../model/model.ts';
import { type Ground, groundOf } from './ground.ts';

/** The promise whose proof kills exactly these parts of this version, if there is one. */
export const provenBy = (model: Model, { version, dead }: Ground): string | undefined => {
  if (dead.size === 0) return undefined;
  return model.evidence.find(({ dead: byVersion }) => {
    const killed = groundOf(model, version, byVersion[version] ?? []).dead;
    return killed.size === dead.size && [...killed].every((id) => dead.has(id));
  })?.promise;
};
