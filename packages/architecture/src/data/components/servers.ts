import type { Component } from '../../model/component.ts';
import { sameIn } from '../same-in.ts';

const pods = sameIn(['v3', 'v4'] as const, 'pod, zona A');

/** What answers, and what keeps it running. */
export const servers: readonly Component[] = [
  {
    id: 'api-a',
    kind: 'app',
    title: 'API 1',
    note: { v1: 'o único servidor', v2: 'zona A', ...pods },
    service: {
      v1: 'ECS Fargate, 1 tarefa (1 vCPU, 2 GB)',
      v2: 'ECS Fargate, de 2 a 8 tarefas',
      v3: 'EKS, 6 nós m7g.xlarge',
      v4: 'EKS, 12 nós m7g.xlarge',
    },
    since: 'v1',
    region: 'us-east-1',
    outlives: { v4: ['model'] },
    why:
      'O chat: recebe a pergunta, chama um modelo, escreve a resposta enquanto ela vem e a guarda. É ' +
      'o mesmo núcleo nas quatro versões. O que muda são as camadas em volta da chamada ao modelo.',
    whenItFails: {
      v1: 'Tudo para até que o processo volte: 90 s na nuvem, 6 s aqui.',
      v2: 'As respostas que ele escrevia param, com o texto guardado. As novas vão ao outro.',
      v3: 'As respostas que ele escrevia param, com o texto guardado. O Kubernetes põe outro no lugar.',
      v4: 'As respostas que ele escrevia param, com o texto guardado. Os outros e a outra região seguem.',
    },
    homes: [
      { kind: 'file', path: 'apps/v1-mvp/src/main.ts', versions: ['v1'] },
      { kind: 'file', path: 'apps/v2-scalable/src/main.ts', versions: ['v2'] },
      { kind: 'file', path: 'apps/v3-enterprise/src/main.ts', versions: ['v3'] },
      { kind: 'file', path: 'apps/v4-mission-critical/src/main.ts', versions: ['v4'] },
      { kind: 'process', name: 'v1', versions: ['v1'] },
      { kind: 'process', name: 'v2-1', versions: ['v2'] },
      { kind: 'process', name: 'v3-1', versions: ['v3'] },
      { kind: 'process', name: 'v4-us', versions: ['v4'] },
      { kind: 'compose', service: 'v1', versions: ['v1'] },
      { kind: 'compose', service: 'v2-1', versions: ['v2'] },
      { kind: 'compose', service: 'v3-1', versions: ['v3'] },
      { kind: 'compose', service: 'v4-us-1', versions: ['v4'] },
    ],
    faults: ['servidor-morre', 'servidor-congelado', 'regiao-fora'],
  },
  {
    id: 'api-b',
    kind: 'app',
    title: 'API 2',
    note: { v2: 'zona B; até 8', v3: 'pod, zona B', v4: 'pod, zona B' },
    service: {
      v2: 'ECS Fargate, de 2 a 8 tarefas',
      v3: 'EKS, 6 nós m7g.xlarge',
      v4: 'EKS, 12 nós m7g.xlarge',
    },
    since: 'v2',
    region: 'us-east-1',
    outlives: { v4: ['model'] },
    why:
      'Um servidor igual ao primeiro, em outra zona. Nenhum guarda nada que o outro não ache, e por ' +
      'isso quem recarrega a página pode cair em qualquer um. Com mais gente, surgem outros como ele.',
    whenItFails: {
      v2: 'As respostas que ele escrevia param, com o texto guardado. As novas vão ao primeiro.',
      v3: 'As respostas que ele escrevia param, com o texto guardado. O Kubernetes põe outro no lugar.',
      v4: 'As respostas que ele escrevia param, com o texto guardado. Os outros seguem.',
    },
    homes: [
      { kind: 'file', path: 'apps/lab/src/system/region-parts.ts' },
      { kind: 'process', name: 'v2-2', versions: ['v2'] },
      { kind: 'process', name: 'v2-3', versions: ['v2'] },
      { kind: 'process', name: 'v2-4', versions: ['v2'] },
      { kind: 'process', name: 'v3-2', versions: ['v3'] },
      { kind: 'process', name: 'v3-3', versions: ['v3'] },
      { kind: 'process', name: 'v3-4', versions: ['v3'] },
      { kind: 'process', name: 'v4-us-2', versions: ['v4'] },
      { kind: 'compose', service: 'v2-2', versions: ['v2'] },
      { kind: 'compose', service: 'v3-2', versions: ['v3'] },
    ],
    faults: [],
    noFault:
      'As falhas do laboratório atingem o primeiro servidor; este se derruba na lista de processos.',
  },
  {
    id: 'autoscaler',
    kind: 'control',
    title: 'Autoescala',
    note: { v2: 'de 2 a 8 servidores' },
    service: { v2: 'Application Auto Scaling' },
    since: 'v2',
    until: 'v2',
    why:
      'Conta o trabalho em andamento e põe ou tira servidores. Paga-se pelo que se usa, e um pico não ' +
      'espera por ninguém. Na V3 isso passa a ser trabalho do Kubernetes.',
    whenItFails: {
      v2: 'Ficam os servidores que estão de pé. Um pico encontra os limites em vez de encontrar ajuda.',
    },
    homes: [{ kind: 'file', path: 'apps/lab/src/scaling/scale-group.ts' }],
    faults: [],
    noFault: 'Faz parte do laboratório; sem carga, a falta dele não se nota.',
  },
  {
    id: 'orchestrator',
    kind: 'control',
    title: 'Kubernetes',
    note: sameIn(['v3', 'v4'], 'repõe o que cai'),
    service: { v3: 'EKS, 1 cluster', v4: 'EKS, 1 cluster por região' },
    since: 'v3',
    why:
      'Mantém de pé o número pedido de servidores, espalhados pelas zonas. Repõe o que morre em uns ' +
      '10 s e troca um por um numa atualização. Custa especialistas: é o maior salto de complexidade.',
    whenItFails: sameIn(
      ['v3', 'v4'],
      'Nada para: os servidores seguem. Mas o que morrer não volta, e nada cresce nem se atualiza.',
    ),
    homes: [
      { kind: 'file', path: 'apps/lab/src/supervisor/supervise.ts' },
      { kind: 'file', path: 'apps/lab/src/scaling/scale-group.ts' },
    ],
    faults: [],
    noFault: 'Aqui quem repõe os processos é o laboratório, que não se derruba a si mesmo.',
  },
  {
    id: 'chaos',
    kind: 'control',
    title: 'Caos',
    note: { v4: 'falhas de propósito' },
    service: { v4: 'Fault Injection Service' },
    since: 'v4',
    why:
      'Quebra uma parte de propósito, para poucos, com hipótese e com freio. Uma defesa que nunca foi ' +
      'exercida não é uma defesa: é uma esperança.',
    whenItFails: {
      v4: 'Ninguém percebe, e esse é o problema: as defesas deixam de ser treinadas.',
    },
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/layers/chaos.ts' },
      { kind: 'file', path: 'packages/chat-core/src/http/routes/chaos/chaos-routes.ts' },
      { kind: 'file', path: 'apps/v4-mission-critical/src/scheduled-experiments.ts' },
    ],
    faults: [],
    noFault: 'É quem quebra; sem ele, tudo segue.',
  },
];
