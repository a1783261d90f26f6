import type { VersionId } from '@evolua/lab-contract/version-id';
import { formatCost } from '../../format/format-cost.ts';
import { formatDuration } from '../../format/format-duration.ts';
import type { AskColumn } from './ask-column.ts';

/** What sets a version apart. `shared`: it is not the only one. */
export type Mark = {
  readonly kind: 'fastest' | 'cheapest' | 'failed' | 'degraded';
  readonly shared: boolean;
};

type Columns = Readonly<Partial<Record<VersionId, AskColumn>>>;
type Marks = Readonly<Partial<Record<VersionId, readonly Mark[]>>>;

/**
 * What sets the answers apart, once all have ended. Best is judged by the figure as it is shown, so
 * that two which look alike tie; where all are alike, nobody is best. A degraded answer competes
 * for nothing.
 */
export const marksOf = (columns: Columns): Marks => {
  const all = Object.entries(columns) as [VersionId, AskColumn][];
  if (all.length === 0 || all.some(([, { ended }]) => !ended)) return {};
  const good = all.filter(([, { answer }]) => isGood(answer));
  const fastest = best(good, ({ firstTokenMs }) => firstTokenMs, formatDuration);
  const cheapest = best(good, ({ answer }) => answer.summary?.costUsd ?? undefined, formatCost);
  const fate = (column: AskColumn): readonly Mark[] => {
    const { phase, summary } = column.answer;
    if (phase === 'failed' || phase === 'refused') return [{ kind: 'failed', shared: false }];
    return summary?.degraded ? [{ kind: 'degraded', shared: false }] : [];
  };
  return Object.fromEntries(
    all.map(([version, column]) => [
      version,
      [
        ...fate(column),
        ...markOf('fastest', version, fastest),
        ...markOf('cheapest', version, cheapest),
      ],
    ]),
  );
};

const isGood = ({ phase, summary }: AskColumn['answer']): boolean =>
  phase === 'completed' && summary?.degraded === false;

const markOf = (kind: Mark['kind'], version: VersionId, best: readonly VersionId[]) =>
  best.includes(version) ? [{ kind, shared: best.length > 1 }] : [];

/** Those with the least of something; nobody when there is nothing to compare, or no difference. */
const best = (
  columns: readonly [VersionId, AskColumn][],
  figureOf: (column: AskColumn) => number | undefined,
  format: (value: number) => string,
): readonly VersionId[] => {
  const values = columns.flatMap(([version, column]) => {
    const value = figureOf(column);
    return value === undefined ? [] : [{ version, value }];
  });
  const least = format(Math.min(...values.map(({ value }) => value)));
  const winners = values.filter(({ value }) => format(value) === least);
  return winners.length < values.length ? winners.map(({ version }) => version) : [];
};
