import { model as evolua } from '../data/model.ts';
import { isLive } from '../model/is-live.ts';
import type { Model } from '../model/model.ts';
import type { VersionId } from '../model/version-id.ts';
import { whatIf } from './what-if.ts';

/** The parts of which there is one, and without which nobody is answered. */
export const singlePoints = (version: VersionId, model: Model = evolua): readonly string[] =>
  model.components
    .filter((component) => isLive(component, version) && component.kind !== 'people')
    .filter(({ copies }) => (copies?.[version] ?? 1) === 1)
    .filter(({ id }) => whatIf(version, [id], model).abilities.ask === 'fails')
    .map(({ id }) => id);
