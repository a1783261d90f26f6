import type { Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import { describe, expect, test } from 'vitest';
import { goalsDashboard } from '../src/dashboards/goals-dashboard.ts';
import { versionsDashboard } from '../src/dashboards/versions-dashboard.ts';

type Asked = { readonly refId?: string };

const dashboards = [versionsDashboard(), goalsDashboard()];

describe.each(dashboards.map((dashboard) => [dashboard.uid, dashboard] as const))(
  'the dashboard %s',
  (_uid, dashboard) => {
    const rows = (dashboard.panels ?? []) as readonly Panel[];
    const panels = rows.filter(({ type }) => type !== 'row');

    test('says of every panel what it shows, and in which unit', () => {
      expect(panels.length).toBeGreaterThan(10);
      for (const { title, description, type, fieldConfig } of panels) {
        expect(title, 'title').toBeTruthy();
        expect(description, `description of ${title}`).toMatch(/\.$/u);
        if (type !== 'text') expect(fieldConfig?.defaults.unit, `unit of ${title}`).toBeTruthy();
      }
    });

    test('names every curve beside its hue, and asks each thing under a name of its own', () => {
      for (const { title, type, options, targets = [] } of panels) {
        if (type === 'timeseries') expect(options.legend.showLegend, title).toBe(true);
        const names = (targets as readonly Asked[]).map(({ refId }) => refId);
        expect(names.length, title).toBe(type === 'text' ? 0 : new Set(names).size);
        expect(names, title).not.toContain(undefined);
      }
    });

    test('leaves no hole and puts nothing upon anything else', () => {
      const taken = new Set<string>();
      for (const { gridPos, title } of rows) {
        const { x, y, w, h } = gridPos ?? { x: 0, y: 0, w: 0, h: 0 };
        expect(x + w, `${title}`).toBeLessThanOrEqual(24);
        for (let column = x; column < x + w; column += 1) {
          for (let line = y; line < y + h; line += 1) {
            expect(taken.has(`${column} ${line}`), `${title} overlaps`).toBe(false);
            taken.add(`${column} ${line}`);
          }
        }
      }
      const lines = Math.max(...[...taken].map((place) => Number(place.split(' ')[1])));
      expect(taken.size).toBe(24 * (lines + 1));
    });
  },
);

test('a version looks the same wherever it is drawn with the others', () => {
  const panels = (versionsDashboard().panels ?? []) as readonly Panel[];
  const looks = panels.flatMap(({ fieldConfig }) =>
    (fieldConfig?.overrides ?? []).filter(({ matcher }) => matcher.options === 'v3'),
  );
  expect(looks.length).toBeGreaterThan(5);
  for (const look of looks) expect(look).toEqual(looks[0]);
});
