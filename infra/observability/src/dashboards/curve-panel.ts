import {
  LegendDisplayMode,
  LegendPlacement,
  TooltipDisplayMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { datasource } from './datasource.ts';

/** Curves over time, from 0. Their names stand below: nobody is told apart by the hue alone. */
export const curvePanel = (): PanelBuilder =>
  new PanelBuilder()
    .datasource(datasource)
    .min(0)
    .lineWidth(2)
    .fillOpacity(0)
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi))
    .legend(
      new VizLegendOptionsBuilder()
        .showLegend(true)
        .displayMode(LegendDisplayMode.List)
        .placement(LegendPlacement.Bottom),
    );
