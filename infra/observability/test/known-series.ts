import { registryOf } from './registry-of.ts';

/** By the name of a series, the labels that it may have. */
export type KnownSeries = ReadonlyMap<string, ReadonlySet<string>>;

/** What Prometheus knows of whom it asks, and puts beside every series of theirs. */
const TARGET = ['job', 'instance', 'region', 'version'];
const OF_PROMETHEUS = {
  up: TARGET,
  ALERTS: ['alertname', 'alertstate', 'severity', 'version', 'window'],
};

/** What can be asked about a version: what it exports, what the rules record, and Prometheus' own. */
export const knownSeries = (version: string, recorded: readonly string[]): KnownSeries => {
  const exported = registryOf(version)
    .getMetricsAsArray()
    .flatMap((metric) => {
      const labels = [...labelNamesOf(metric), ...TARGET];
      return namesOf(metric).map((name) => [name, labels] as const);
    });
  const all = [
    ...exported,
    ...Object.entries(OF_PROMETHEUS),
    ...recorded.map((name) => [name, ['version']] as const),
  ];
  return new Map(
    all.map(([name, labels]) => [
      name,
      new Set(name.endsWith('_bucket') ? [...labels, 'le'] : labels),
    ]),
  );
};

const namesOf = ({ name, type }: { readonly name: string; readonly type: unknown }) =>
  String(type) === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name];

/** Every metric of prom-client has them, though its types do not say so. */
const labelNamesOf = (metric: unknown) =>
  (metric as { readonly labelNames: readonly string[] }).labelNames;
