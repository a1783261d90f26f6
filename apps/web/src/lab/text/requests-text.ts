import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { VersionId } from '@evolua/lab-contract/version-id';

const outcomes: Readonly<Record<RequestTrace['outcome'], string>> = {
  good: 'boa',
  degraded: 'degradada',
  shed: 'recusada em ordem',
  bad: 'ruim',
};

/** The words of the requests screen. */
export const requestsText = {
  title: 'Pedidos',
  one: 'Pedido',
  lead: 'As últimas perguntas do laboratório, do tráfego de fundo e as suas. Abra uma para ver onde o tempo foi gasto.',
  refresh: 'Atualizar',
  empty: {
    title: 'Nenhum pedido ainda.',
    detail: 'Pergunte algo na tela do laboratório, ou ligue o tráfego de fundo, e volte aqui.',
  },
  filter: 'Mostrar',
  versions: { all: 'Todas' },
  onlyAsked: 'Só as feitas à mão',
  onlyBad: 'Só as que não foram boas',
  noneMatch: 'Nenhum dos últimos pedidos é assim.',
  list: 'Últimos pedidos',
  columns: {
    at: 'Hora',
    version: 'Versão',
    question: 'Pergunta',
    outcome: 'Resposta',
    firstToken: 'Primeiro token',
    total: 'Total',
  },
  outcomes,
  none: '–',
  back: 'Últimos pedidos',
  missing: {
    title: 'Este pedido já não está aqui.',
    detail: 'O laboratório guarda só os últimos. Escolha outro da lista.',
  },
  figures: { firstToken: 'primeiro token', total: 'total', at: 'hora' },
  route: {
    title: 'O caminho, contado pela resposta',
    lead: 'Cada versão conta, na própria resposta, por onde a pergunta passou.',
    empty: 'A resposta não contou nenhum passo: o pedido foi recusado antes, ou a conexão caiu.',
  },
  spans: {
    title: (version: VersionId) => `O que o OpenTelemetry da ${version.toUpperCase()} contou`,
    lead: 'Os mesmos instantes, medidos por dentro do servidor e enviados ao laboratório.',
    none: (version: VersionId) =>
      `A ${version.toUpperCase()} não tem rastreamento: por dentro dela não há o que mostrar. É o que a V3 acrescenta.`,
    awaited:
      'Os rastros desta versão ainda não chegaram. Eles são enviados aos poucos: atualize em alguns segundos.',
  },
  span: (name: string, begins: string, took: string) =>
    `${name}: começa em ${begins}, dura ${took}`,
  moment: (name: string, begins: string) => `${name}: em ${begins}`,
  at: (begins: string) => `em ${begins}`,
  failed: 'falhou',
  begins: 'começa em',
} as const;
