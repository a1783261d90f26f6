import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';

/** A curve or figure: what it asks Prometheus, and how its series are called. */
export const prometheusQuery = (expr: string, legend: string): DataqueryBuilder =>
  new DataqueryBuilder().expr(expr).legendFormat(legend);
