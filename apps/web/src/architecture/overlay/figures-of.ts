import { costOf } from '@evolua/architecture/cost/cost-of';
import { model } from '@evolua/architecture/data/model';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { formatCost } from '../../format/format-cost.ts';
import type { Overlay } from '../state/view.ts';
import { formatMinutes } from './format-minutes.ts';
import { minutesOf } from './minutes-of.ts';

export type Figure = {
  readonly words: string;
  /** 0 to 1, of the largest. */
  readonly share: number;
};

const shared = (
  values: readonly (readonly [string, number])[],
  wordsOf: (value: number) => string,
): ReadonlyMap<string, Figure> => {
  const largest = Math.max(...values.map(([, value]) => value));
  return new Map(
    values.map(([id, value]) => [id, { words: wordsOf(value), share: value / largest }]),
  );
};

/** What an overlay says on each box that it has something to say of, by component id. */
export const figuresOf = (
  version: VersionId,
  overlay: Overlay | undefined,
): ReadonlyMap<string, Figure> => {
  if (overlay === undefined) return new Map();
  if (overlay === 'cost') {
    const costs = model.components.map(({ id }) => [id, costOf(version, id).usd] as const);
    return shared(
      costs.filter(([, usd]) => usd > 0),
      formatCost,
    );
  }
  const { of, isUpperBound } = minutesOf(version);
  return shared([...of], (minutes) => formatMinutes(minutes, isUpperBound));
};
