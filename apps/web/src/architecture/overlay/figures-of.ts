import type { VersionId } from '@evolua/architecture/model/version-id';
import { formatCost } from '../../format/format-cost.ts';
import type { Overlay } from '../state/view.ts';
import { costOf } from './cost-of.ts';

export type Figure = {
  readonly words: string;
  /** 0 to 1, of the largest. */
  readonly share: number;
};

const shared = (
  values: ReadonlyMap<string, number>,
  wordsOf: (value: number) => string,
): ReadonlyMap<string, Figure> => {
  const largest = Math.max(...values.values());
  return new Map(
    [...values].map(([id, value]) => [id, { words: wordsOf(value), share: value / largest }]),
  );
};

/** What an overlay says on each box that it has something to say of, by component id. */
export const figuresOf = (
  version: VersionId,
  overlay: Overlay | undefined,
): ReadonlyMap<string, Figure> => {
  if (overlay === 'cost') return shared(costOf(version), formatCost);
  return new Map();
};
