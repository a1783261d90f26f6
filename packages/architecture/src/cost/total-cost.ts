import { model as evolua } from '../data/model.ts';
import type { Model } from '../model/model.ts';
import type { VersionId } from '../model/version-id.ts';
import { toCents } from './to-cents.ts';

/** US dollars a month of a whole version: the sum of its lines, to the cent. */
export const totalCost = (version: VersionId, { costs }: Model = evolua): number =>
  toCents(costs.reduce((sum, line) => sum + (line.version === version ? line.usd : 0), 0));
