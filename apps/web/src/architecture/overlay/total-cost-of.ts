import { model } from '@evolua/architecture/data/model';
import type { VersionId } from '@evolua/architecture/model/version-id';

/** What a version costs in the model, in US dollars a month, tokens not included. */
export const totalCostOf = (version: VersionId): number =>
  model.costs.reduce((sum, line) => (line.version === version ? sum + line.usd : sum), 0);
