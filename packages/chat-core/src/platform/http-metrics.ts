import { Histogram, type Registry } from 'prom-client';

type Observed = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
};

/** The HTTP side of the metrics: a sample per request, and the page that Prometheus reads. */
export const httpMetrics = (registry: Registry) => {
  const duration = new Histogram({
    name: 'evolua_http_request_duration_seconds',
    help: 'From the request to the beginning of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    /** What a counter or gauge of any layer stands at, by its labels; none of a name unknown. */
    read: async (name: string) => (await registry.getSingleMetric(name)?.get())?.values ?? [],
    observe: ({ method, route, status, durationMs }: Observed) =>
      duration.observe({ method, route, status }, durationMs / 1_000),
  };
};
