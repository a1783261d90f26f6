import { PALETTE } from '@evolua/architecture/render/palette';
import { FieldColorBuilder, FieldColorModeId } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { burns } from '../slo/burns.ts';
import type { Slo } from '../slo/slo.ts';
import { curvePanel } from './curve-panel.ts';
import { datasource } from './datasource.ts';
import { prometheusQuery } from './prometheus-query.ts';

const HEIGHT = 7;
const FIGURE_WIDTH = 4;
const CURVES_WIDTH = 12;

/** How far one version is from what it has promised. */
export const goalPanels = ({ version, objective, objectiveText }: Slo) => {
  const of = `{version="${version}"}`;
  const color = PALETTE.dark[version];
  const budget = `(1 - ${objective})`;
  return [
    figure(color)
      .title('Boas em 30 dias')
      .description(
        `A parte das perguntas que terminou bem em 30 dias, ou desde que há números. A meta é ${objectiveText}.`,
      )
      .unit('percentunit')
      .decimals(3)
      .withTarget(prometheusQuery(`1 - evolua:questions_bad:ratio_rate30d${of}`, 'boas')),
    figure(color)
      .title('Orçamento que resta')
      .description(
        'Do que podia falhar em 30 dias, quanto ainda resta. Abaixo de zero, a meta não foi cumprida.',
      )
      .unit('percentunit')
      .decimals(0)
      .withTarget(
        prometheusQuery(`1 - evolua:questions_bad:ratio_rate30d${of} / ${budget}`, 'resta'),
      ),
    figure(color)
      .title('Alertas ativos')
      .description('Quantos alertas desta versão estão disparados agora.')
      .unit('none')
      .withTarget(
        prometheusQuery(
          `count(ALERTS{alertstate="firing",version="${version}"}) or vector(0)`,
          'alertas',
        ),
      ),
    burnCurves(version, budget),
  ];
};

const figure = (color: string) =>
  new StatBuilder()
    .datasource(datasource)
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Fixed).fixedColor(color))
    .noValue('sem perguntas')
    .span(FIGURE_WIDTH)
    .height(HEIGHT);

/** In budgets: at 1 it is gone after 30 days. */
const burnCurves = (version: string, budget: string) => {
  const panel = curvePanel()
    .title('Ritmo do gasto')
    .description(
      'Quantas vezes mais rápido do que o orçamento aguenta: a 1×, ele dura os 30 dias. ' +
        `Avisam: ${burns.map(({ factor, long }) => `${String(factor).replace('.', ',')}× em ${long}`).join(', ')}.`,
    )
    .unit('suffix:×')
    .span(CURVES_WIDTH)
    .height(HEIGHT);
  for (const { long } of burns) {
    const expr = `evolua:questions_bad:ratio_rate${long}{version="${version}"} / ${budget}`;
    panel.withTarget(prometheusQuery(expr, long, long));
  }
  return panel;
};
