import { slos } from '../src/slo/slos.ts';
import { allRules } from './all-rules.ts';
import { type KnownSeries, knownSeries } from './known-series.ts';

/** What can be asked about each of the four. */
export const knownOfAll = (): ReadonlyMap<string, KnownSeries> => {
  const recorded = allRules().flatMap(({ record }) => record ?? []);
  return new Map(slos.map(({ version }) => [version, knownSeries(version, recorded)]));
};
