import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import {
  type Dashboard,
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  type Panel,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard';

type Row = { readonly title: string; readonly panels: readonly Builder<Panel>[] };

type Page = {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** How far back it looks at first. */
  readonly from: string;
  readonly rows: readonly Row[];
};

/** By which each finds the others. */
const TAG = 'evolua';

/** A dashboard that nobody edits on the screen: its source is here. */
export const newDashboard = ({ uid, title, description, from, rows }: Page): Dashboard => {
  const dashboard = new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags([TAG])
    .readonly()
    .timezone('browser')
    .time({ from, to: 'now' })
    .refresh('10s')
    .tooltip(DashboardCursorSync.Crosshair)
    .link(new DashboardLinkBuilder('Evolua').type(DashboardLinkType.Dashboards).tags([TAG]));
  for (const row of rows) {
    dashboard.withRow(new RowBuilder(row.title));
    for (const panel of row.panels) dashboard.withPanel(panel);
  }
  return dashboard.build();
};
