import { PALETTE } from '@evolua/architecture/render/palette';
import { MappingType } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder as StateTimelineBuilder } from '@grafana/grafana-foundation-sdk/statetimeline';
import { PanelBuilder as TextBuilder } from '@grafana/grafana-foundation-sdk/text';
import { slos } from '../slo/slos.ts';
import { datasource } from './datasource.ts';
import { prometheusQuery } from './prometheus-query.ts';
import { providerNames } from './provider-names.ts';

const WIDTH = 6;
const HEIGHT = 7;
const CLOSED = '0';
const OPEN = '1';

/** Whose circuit breakers are open. V1 has none, and its place says so. */
export const breakerPanels = () =>
  slos.map(({ version }) => (version === 'v1' ? absent() : statesOf(version)));

const absent = () =>
  new TextBuilder()
    .title('V1: circuit breakers')
    .description('A V1 fala com um provedor só, sem circuit breaker.')
    .content('A V1 não tem circuit breaker: com um provedor só, não há para onde desviar.')
    .span(WIDTH)
    .height(HEIGHT);

const statesOf = (version: string) =>
  new StateTimelineBuilder()
    .title(`${version.toUpperCase()}: circuit breakers`)
    .description(
      'Aberto: o provedor falhou demais e não é chamado, a não ser por uma tentativa de vez em ' +
        'quando. Sem chamadas, nada se sabe.',
    )
    .datasource(datasource)
    .unit('none')
    .span(WIDTH)
    .height(HEIGHT)
    .mappings([
      {
        type: MappingType.ValueToText,
        options: {
          [CLOSED]: { text: 'fechado', color: PALETTE.dark['ink-3'] },
          [OPEN]: { text: 'aberto', color: PALETTE.dark.bad },
        },
      },
    ])
    .overrides([...providerNames])
    .withTarget(prometheusQuery(isOpen(version), '{{provider}}'));

/** As the live diagrams see it: it opened or turned somebody away, and did not close again. */
const isOpen = (version: string): string => {
  const of = `job="evolua",version="${version}"`;
  const happened = (what: string) =>
    `sum by (provider) (increase(evolua_breaker_events_total{${of},outcome=~"${what}"}[$__rate_interval])) > 0`;
  return `(${happened('opened|rejected')} unless ${happened('closed')}) > bool 0
or
0 * (sum by (provider) (rate(evolua_provider_calls_total{${of}}[$__rate_interval])) > 0)`;
};
