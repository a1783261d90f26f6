import { collectDefaultMetrics, Registry } from 'prom-client';

/** A registry of its own per process, with Node's own figures in it, labelled with the version. */
export const createMetricsRegistry = (version: string): Registry => {
  const registry = new Registry();
  registry.setDefaultLabels({ version });
  collectDefaultMetrics({ register: registry, prefix: 'evolua_' });
  return registry;
};
