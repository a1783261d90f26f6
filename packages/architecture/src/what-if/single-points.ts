import { model as evolua } from '../data/model.ts';
import { isLive } from '../model/is-live.ts';
import type { Model } from '../model/model.ts';
import type { VersionId } from '../model/version-id.ts';
import { groundOf } from './ground.ts';
import { outcomeOf } from './outcome-of.ts';

/** The parts of which there is one, and without which nobody is answered. */
export const singlePoints = (version: VersionId, model: Model = evolua): readonly string[] =>
  model.components
    .filter((component) => isLive(component, version) && component.kind !== 'people')
    .filter(({ copies }) => (copies?.[version] ?? 1) === 1)
    .filter(({ id }) => outcomeOf(groundOf(model, version, [id]), 'people', 'ask') === 'fails')
    .map(({ id }) => id);
