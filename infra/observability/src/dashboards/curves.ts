import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { curvePanel } from './curve-panel.ts';
import { prometheusQuery } from './prometheus-query.ts';

type Curves = {
  readonly title: string;
  readonly description: string;
  /** Grafana's name of a unit, or `suffix:` with ours. */
  readonly unit: string;
  readonly expr: string;
  /** The label that tells its series apart. */
  readonly by: 'version' | 'provider';
  readonly overrides: readonly Override[];
  /** In columns, of 24. */
  readonly width: number;
  readonly max?: number;
};

type Override = Parameters<PanelBuilder['withOverride']>[0];

/** A panel of curves over time, from 0. */
export const curves = (options: Curves): PanelBuilder => {
  const panel = curvePanel()
    .title(options.title)
    .description(options.description)
    .unit(options.unit)
    .span(options.width)
    .height(8)
    .overrides([...options.overrides])
    .withTarget(prometheusQuery(options.expr, `{{${options.by}}}`));
  return options.max === undefined ? panel : panel.max(options.max);
};
