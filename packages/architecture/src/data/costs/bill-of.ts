import type { CostLine } from '../../model/cost-line.ts';
import type { VersionId } from '../../model/version-id.ts';

export type Row = readonly [id: string, usd: number, what: string, components: readonly string[]];

/** The lines of a version's bill, from rows as a bill has them. */
export const billOf = (version: VersionId, rows: readonly Row[]): readonly CostLine[] =>
  rows.map(([id, usd, what, components]) => ({ id, version, usd, what, components }));
