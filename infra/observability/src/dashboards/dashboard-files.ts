import { goalsDashboard } from './goals-dashboard.ts';
import { versionsDashboard } from './versions-dashboard.ts';

/** The dashboards as Grafana reads them, by path. */
export const dashboardFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [versionsDashboard(), goalsDashboard()].map((dashboard) => [
      `grafana/dashboards/${dashboard.uid}.json`,
      `${JSON.stringify(dashboard, null, 2)}\n`,
    ]),
  );
