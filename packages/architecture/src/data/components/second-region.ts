import type { Component } from '../../model/component.ts';

const region = 'sa-east-1';
const noFaultHere =
  'As falhas do laboratório atingem us-east-1; nesta região, os processos se derrubam na lista.';

/** What V4 has in São Paulo: the same once more, but who writes. */
export const secondRegion: readonly Component[] = [
  {
    id: 'sa-balancer',
    kind: 'edge',
    title: 'Balanceador',
    note: { v4: 'só os prontos' },
    service: { v4: 'Application Load Balancer' },
    since: 'v4',
    region,
    why: 'A porta de São Paulo. Quem está no Brasil poupa os 110 a 120 ms de ida e volta a us-east-1.',
    whenItFails: { v4: 'O roteador manda todos para us-east-1.' },
    homes: [
      { kind: 'file', path: 'apps/lab/src/balancer/create-balancer.ts' },
      { kind: 'compose', service: 'v4-sa-door' },
    ],
    faults: [],
    noFault: 'Aqui um balanceador só serve às duas regiões, e ele é o próprio laboratório.',
  },
  {
    id: 'sa-api-a',
    kind: 'app',
    title: 'API 1',
    note: { v4: 'pod, zona A' },
    service: { v4: 'EKS, 12 nós m7g.xlarge' },
    since: 'v4',
    region,
    outlives: { v4: ['model'] },
    why:
      'O mesmo servidor, em outro continente. Atende quem está perto, e a todos se us-east-1 some. ' +
      'Escreve no banco de lá: quem escreve é um lado só, para que nada se contradiga.',
    whenItFails: {
      v4: 'As respostas que ele escrevia param, com o texto guardado. Os outros e a outra região seguem.',
    },
    homes: [
      { kind: 'file', path: 'apps/v4-mission-critical/src/main.ts' },
      { kind: 'process', name: 'v4-sa' },
      { kind: 'compose', service: 'v4-sa-1' },
    ],
    faults: [],
    noFault: noFaultHere,
  },
  {
    id: 'sa-api-b',
    kind: 'app',
    title: 'API 2',
    note: { v4: 'pod, zona B' },
    service: { v4: 'EKS, 12 nós m7g.xlarge' },
    since: 'v4',
    region,
    outlives: { v4: ['model'] },
    why: 'O segundo servidor de São Paulo, em outra zona, para que uma zona não leve a região.',
    whenItFails: {
      v4: 'As respostas que ele escrevia param, com o texto guardado. Os outros seguem.',
    },
    homes: [
      { kind: 'file', path: 'apps/v4-mission-critical/src/main.ts' },
      { kind: 'process', name: 'v4-sa-2' },
    ],
    faults: [],
    noFault: noFaultHere,
  },
  {
    id: 'sa-postgres',
    kind: 'database',
    title: 'Postgres',
    note: { v4: 'cópia, só leitura' },
    service: { v4: 'RDS Multi-AZ, réplica entre regiões' },
    since: 'v4',
    region,
    copyOf: 'postgres',
    why:
      'Guarda uma cópia de tudo em outro continente, segundos atrás. Se us-east-1 se perde com o banco, ' +
      'alguém decide promovê-la, e com isso quem passa a escrever.',
    whenItFails: { v4: 'Ninguém percebe. Até haver outra, os dados moram num continente só.' },
    homes: [{ kind: 'compose', service: 'v4-sa-postgres' }],
    faults: [],
    noFault: 'O laboratório não a tem: aqui as duas regiões escrevem no mesmo Postgres.',
  },
  {
    id: 'sa-redis',
    kind: 'cache',
    title: 'Redis',
    note: { v4: 'cache e limites' },
    service: { v4: 'ElastiCache, 3 × r7g.large' },
    since: 'v4',
    copies: { v4: 3 },
    region,
    why:
      'Cada região tem o seu, para não atravessar o oceano por um acerto de cache. Uma resposta ' +
      'guardada aqui é paga de novo lá.',
    whenItFails: { v4: 'Em São Paulo, responde sem cache e conta os limites por servidor.' },
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/stores/redis/open-redis-stores.ts' },
      { kind: 'process', name: 'v4-sa-redis' },
      { kind: 'compose', service: 'v4-sa-redis-1' },
    ],
    faults: ['redis-fora'],
  },
  {
    id: 'sa-documents',
    kind: 'documents',
    title: 'Documentos',
    note: { v4: 'conversas, 3 cópias' },
    service: { v4: 'DocumentDB global, 3 × db.r6g.xlarge' },
    since: 'v4',
    copies: { v4: 3 },
    region,
    copyOf: 'documents',
    why:
      'As conversas, perto de quem as lê. As escritas vão a us-east-1 e chegam aqui em segundos. Só um ' +
      'lado escreve, até que alguém promova o outro.',
    whenItFails: {
      v4: 'Sem as três cópias, São Paulo para, e o roteador manda todos para us-east-1.',
    },
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/stores/mongo/open-mongo-documents.ts' },
      { kind: 'process', name: 'v4-postgres' },
      { kind: 'compose', service: 'v4-sa-postgres' },
    ],
    faults: [],
    noFault: 'Aqui os documentos das duas regiões ficam no mesmo Postgres.',
  },
  {
    id: 'sa-egress',
    kind: 'edge',
    title: 'Saída',
    note: { v4: '3 NATs' },
    service: { v4: '3 NAT gateways e 24 endpoints privados' },
    since: 'v4',
    copies: { v4: 3 },
    region,
    why: 'O caminho de São Paulo até os provedores, que não passa por us-east-1.',
    whenItFails: { v4: 'Em São Paulo, o servidor próprio responde sozinho.' },
    homes: [{ kind: 'file', path: 'packages/chat-core/src/platform/lean-fetch.ts' }],
    faults: [],
    noFault: noFaultHere,
  },
  {
    id: 'sa-own-server',
    kind: 'provider',
    title: 'Servidor próprio',
    note: { v4: 'modelo aberto, vLLM' },
    service: { v4: 'vLLM ou Ollama, compatível com a OpenAI' },
    since: 'v4',
    region,
    why: 'O modelo da casa em São Paulo: com tudo o mais fora do alcance, a região ainda responde.',
    whenItFails: { v4: 'Ninguém percebe enquanto um dos outros três responde.' },
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/providers/openai-compatible.ts' },
      { kind: 'process', name: 'simulator' },
      { kind: 'compose', service: 'simulator' },
    ],
    faults: ['todos-os-provedores-fora'],
  },
];
