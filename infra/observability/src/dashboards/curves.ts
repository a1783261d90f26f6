import { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
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
  const panel = new PanelBuilder()
    .title(options.title)
    .description(options.description)
    .datasource({ type: 'prometheus', uid: 'prometheus' })
    .unit(options.unit)
    .min(0)
    .lineWidth(2)
    .fillOpacity(0)
    .span(options.width)
    .height(8)
    .overrides([...options.overrides])
    .withTarget(prometheusQuery(options.expr, `{{${options.by}}}`));
  return options.max === undefined ? panel : panel.max(options.max);
};
