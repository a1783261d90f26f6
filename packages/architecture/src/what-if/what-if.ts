import { model as evolua } from '../data/model.ts';
import type { VersionId } from '../model/version-id.ts';
import type { Consequence } from './consequence.ts';

/** What a person can still do in a version when these parts are dead; a version without them: as ever. */
export const whatIf = (
  _version: VersionId,
  _dead: readonly string[],
  _model = evolua,
): Consequence => {
  throw new Error('helper "model" writes this');
};
