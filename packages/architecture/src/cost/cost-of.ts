import { model as evolua } from '../data/model.ts';
import type { CostLine } from '../model/cost-line.ts';
import type { Model } from '../model/model.ts';
import type { VersionId } from '../model/version-id.ts';

export type ComponentCost = {
  /** US dollars a month; not rounded, so that the parts of a version sum up to its total. */
  readonly usd: number;
  /** The lines of which it has a share. */
  readonly lines: readonly CostLine[];
};

/** What a part costs in a version: its equal share of every line that it is in. */
export const costOf = (
  version: VersionId,
  component: string,
  { costs }: Model = evolua,
): ComponentCost => {
  const lines = costs.filter(
    (line) => line.version === version && line.components.includes(component),
  );
  const usd = lines.reduce((sum, line) => sum + line.usd / line.components.length, 0);
  return { usd, lines };
};
