import { everything } from '../data/links/everything.ts';
import { model as evolua } from '../data/model.ts';
import type { Model } from '../model/model.ts';
import type { VersionId } from '../model/version-id.ts';
import type { Ability, Consequence, Outcome } from './consequence.ts';
import { groundOf } from './ground.ts';
import { outcomeOf } from './outcome-of.ts';
import { provenBy } from './proven-by.ts';
import { strandedIn } from './stranded-in.ts';
import { verdictOf } from './verdict-of.ts';

/**
 * What a person can still do in a version when these parts are dead; a version without them: as
 * ever. Computed from what each part needs, for the architecture as it stands in the cloud: what is
 * different on this machine is told by `whenItFails` of the part.
 */
export const whatIf = (
  version: VersionId,
  dead: readonly string[],
  model: Model = evolua,
): Consequence => {
  const ground = groundOf(model, version, dead);
  const abilities = Object.fromEntries(
    everything.map((ability) => [ability, outcomeOf(ground, 'people', ability)]),
  ) as Record<Ability, Outcome>;
  const promise = provenBy(model, ground);
  return {
    abilities,
    sentence: verdictOf(model, ground, abilities),
    stranded: strandedIn(ground),
    ...(promise === undefined ? {} : { provenBy: promise }),
  };
};
