import type { Expression } from './expressions-in.ts';
import type { KnownSeries } from './known-series.ts';
import { readExpression } from './read-expression.ts';

/** What is wrong with an expression, given what the version that it is about exports. */
export const flawsOf = (
  { where, expr }: Expression,
  knownOf: ReadonlyMap<string, KnownSeries>,
): readonly string[] => {
  const { isBroken, uses, groupings } = readExpression(expr);
  if (isBroken) return [`${where}: is not PromQL`];
  const labels = new Set<string>();
  const flaws: string[] = [];
  for (const { name, labels: matched, version } of uses) {
    for (const asked of version === undefined ? knownOf.keys() : [version]) {
      const known = knownOf.get(asked)?.get(name);
      if (known === undefined) flaws.push(`${where}: ${asked} has no ${name}`);
      for (const label of known ?? []) labels.add(label);
      for (const label of matched) {
        if (known?.has(label) === false) flaws.push(`${where}: ${name} has no label ${label}`);
      }
    }
  }
  const strange = groupings.filter((label) => !labels.has(label));
  return [...flaws, ...strange.map((label) => `${where}: nothing has the label ${label}`)];
};
