import { dashboardFiles } from './dashboards/dashboard-files.ts';
import { prometheusFiles } from './rules/prometheus-files.ts';

/** All that `npm run observability` writes, by its path below `infra/observability/`. */
export const generatedFiles = (): Readonly<Record<string, string>> => ({
  ...dashboardFiles(),
  ...prometheusFiles(),
});
