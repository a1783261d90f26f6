import type { Component } from '../../model/component.ts';
import { sameIn } from '../same-in.ts';

const noWatchFault = 'Sem ela o chat segue igual; o que se perde é ver.';

/** How one learns what happens. */
export const watching: readonly Component[] = [
  {
    id: 'logs',
    kind: 'telemetry',
    title: 'Registros',
    note: { v1: 'JSON', v2: 'JSON e alarmes', v3: 'JSON', v4: 'JSON' },
    service: {
      v1: 'CloudWatch Logs, 10 GB',
      v2: 'CloudWatch Logs, Container Insights e alarmes',
      v3: 'CloudWatch Logs, 300 GB',
      v4: 'CloudWatch Logs, 800 GB por região',
    },
    since: 'v1',
    why:
      'Cada pedido deixa uma linha em JSON, com o mesmo número que a pessoa recebeu. Nada do que se ' +
      'perguntou ou respondeu está ali.',
    whenItFails: sameIn(
      ['v1', 'v2', 'v3', 'v4'],
      'Ninguém percebe, até que algo mais falhe e não haja onde olhar.',
    ),
    homes: [{ kind: 'file', path: 'packages/chat-core/src/platform/create-logger.ts' }],
    faults: [],
    noFault: noWatchFault,
  },
  {
    id: 'metrics',
    kind: 'telemetry',
    title: 'Métricas',
    note: sameIn(['v3', 'v4'], 'SLOs e alertas'),
    service: {
      v3: 'Managed Prometheus e Grafana',
      v4: 'Managed Prometheus por região, um Grafana',
    },
    since: 'v3',
    why:
      'Lê os números de cada servidor e compara com o que foi prometido. Avisa antes que as pessoas ' +
      'reclamem: pela velocidade com que se gasta o orçamento de erro.',
    whenItFails: sameIn(
      ['v3', 'v4'],
      'As respostas seguem, mas ninguém é avisado da próxima falha: fica-se sabendo pelos clientes.',
    ),
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/platform/create-metrics-registry.ts' },
      { kind: 'file', path: 'packages/chat-core/src/layers/metrics.ts' },
    ],
    faults: [],
    noFault: noWatchFault,
  },
  {
    id: 'traces',
    kind: 'telemetry',
    title: 'Rastros',
    note: sameIn(['v3', 'v4'], 'OpenTelemetry'),
    service: { v3: 'X-Ray, 20 milhões por mês', v4: 'X-Ray, 50 milhões por região' },
    since: 'v3',
    why:
      'Mostra onde cada resposta gastou o tempo, chamada por chamada. Com três provedores e vários ' +
      'servidores, já não se adivinha: olha-se.',
    whenItFails: sameIn(
      ['v3', 'v4'],
      'As respostas não esperam por ele. Perdem-se os rastros que não couberem na fila.',
    ),
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/platform/telemetry.ts' },
      { kind: 'file', path: 'packages/chat-core/src/layers/tracing.ts' },
      { kind: 'file', path: 'apps/lab/src/server/spans/create-span-store.ts' },
    ],
    faults: [],
    noFault: noWatchFault,
  },
];
