import { sideBySide } from './side-by-side.ts';

const COST = 'sum by (version) (rate(evolua_cost_usd_total{job="evolua"}[$__rate_interval]))';
const GOOD =
  'sum by (version) (rate(evolua_answers_total{job="evolua",outcome="ok"}[$__rate_interval]))';

/** What the cache saves, and what the answers cost. */
export const costPanels = () => [
  sideBySide({
    title: 'Acerto do cache',
    description: 'De cada busca no cache de respostas, quantas acharam a resposta pronta.',
    unit: 'percentunit',
    max: 1,
    expr: `(${lookups(',outcome="hit"')} or 0 * ${lookups('')})\n/\n${lookups('')}`,
  }),
  sideBySide({
    title: 'Custo por hora',
    description:
      'O que se paga aos provedores pelos tokens, no ritmo de agora, pela tabela de preços. ' +
      'Máquinas e bancos não estão aqui.',
    unit: 'currencyUSD',
    expr: `3600 * ${COST}`,
  }),
  sideBySide({
    title: 'Custo de mil respostas boas',
    description:
      'Tentativas repetidas e chamadas duplas também se pagam: aqui aparece o preço delas.',
    unit: 'currencyUSD',
    expr: `1000 * ${COST}\n/\n(${GOOD} > 0)`,
  }),
];

function lookups(matcher: string): string {
  return `sum by (version) (rate(evolua_cache_lookups_total{job="evolua"${matcher}}[$__rate_interval]))`;
}
