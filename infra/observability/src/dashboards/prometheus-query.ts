import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';

/** Curves over time: what to ask Prometheus, and how each series is called. */
export const prometheusQuery = (expr: string, legend: string, refId = 'A'): DataqueryBuilder =>
  new DataqueryBuilder().expr(expr).legendFormat(legend).range().refId(refId);
