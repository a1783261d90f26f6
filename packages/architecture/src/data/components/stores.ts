import type { Component } from '../../model/component.ts';
import { sameIn } from '../same-in.ts';

const noReplicaHere =
  'O laboratório não a tem: um processo só, que volta sozinho. Nos contêineres, a V2 e a V3 a têm.';

/** What is remembered, and by whom. */
export const stores: readonly Component[] = [
  {
    id: 'postgres',
    kind: 'database',
    title: 'Postgres',
    note: { v1: 'um, sem backup', ...sameIn(['v2', 'v3', 'v4'], 'primário, zona A') },
    service: {
      v1: 'RDS db.t4g.small, uma zona, 20 GB',
      ...sameIn(['v2', 'v3', 'v4'], 'RDS Multi-AZ db.t4g.large, 100 GB'),
    },
    since: 'v1',
    region: 'us-east-1',
    standIns: ['postgres-standby'],
    why:
      'Sabe quem é quem, o que se perguntou, o que se respondeu e quanto custou. Uma resposta só é dada ' +
      'como pronta depois que está no disco dele.',
    whenItFails: {
      v1: 'Quase tudo recebe 503 até alguém trazê-lo de volta: uma hora e meia, com uma pessoa de plantão.',
      v2: 'A reserva assume em 60 a 120 s; até lá, 503. Aqui não há reserva: o mesmo processo volta em 5 s.',
      v3: 'A reserva assume em 60 a 120 s; até lá, 503. Aqui não há reserva: o mesmo processo volta em 2,5 s.',
      v4: 'As duas regiões esperam a reserva assumir. Aqui não há reserva, e ele é o que ainda derruba a V4.',
    },
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/stores/postgres/open-postgres-stores.ts' },
      { kind: 'process', name: 'v1-postgres', versions: ['v1'] },
      { kind: 'process', name: 'v2-postgres', versions: ['v2'] },
      { kind: 'process', name: 'v3-postgres', versions: ['v3'] },
      { kind: 'process', name: 'v4-postgres', versions: ['v4'] },
      { kind: 'compose', service: 'v1-postgres', versions: ['v1'] },
      { kind: 'compose', service: 'v2-postgres-1', versions: ['v2'] },
      { kind: 'compose', service: 'v3-postgres-1', versions: ['v3'] },
      { kind: 'compose', service: 'v4-us-postgres', versions: ['v4'] },
    ],
    faults: ['postgres-cai', 'particao', 'bancos-longe'],
  },
  {
    id: 'postgres-standby',
    kind: 'database',
    title: 'Postgres',
    note: sameIn(['v2', 'v3', 'v4'], 'reserva, zona B'),
    service: sameIn(['v2', 'v3', 'v4'], 'RDS Multi-AZ, a segunda cópia'),
    since: 'v2',
    region: 'us-east-1',
    why:
      'Recebe cada escrita antes que ela seja confirmada. Se a zona A some, assume com o mesmo ' +
      'endereço e sem perder nada. Com o segundo provedor, é o que mais rende por dólar.',
    whenItFails: sameIn(
      ['v2', 'v3', 'v4'],
      'Ninguém percebe. Até haver outra, a próxima queda do primário volta a ser a da V1.',
    ),
    homes: [
      { kind: 'compose', service: 'v2-postgres-2', versions: ['v2'] },
      { kind: 'compose', service: 'v3-postgres-2', versions: ['v3'] },
    ],
    faults: [],
    noFault: noReplicaHere,
  },
  {
    id: 'redis',
    kind: 'cache',
    title: 'Redis',
    note: { v1: 'cache, só na memória', ...sameIn(['v2', 'v3', 'v4'], 'cache e limites') },
    service: {
      v1: 'ElastiCache t4g.micro',
      v2: 'ElastiCache, 2 × t4g.medium',
      v3: 'ElastiCache, 3 × m7g.large',
      v4: 'ElastiCache, 3 × r7g.large',
    },
    since: 'v1',
    region: 'us-east-1',
    standIns: ['redis-replica'],
    why:
      'Guarda respostas por uma hora: a mesma pergunta não se paga duas vezes. Da V2 em diante, também ' +
      'conta os limites e passa o texto que um servidor escreve a quem lê por outro.',
    whenItFails: {
      v1: 'Responde sem cache, e o que se repete é pago de novo. Ao voltar, volta vazio.',
      v2: 'Responde sem cache; cada servidor conta os limites por si, até a cópia assumir.',
      v3: 'Responde sem cache; cada servidor conta os limites por si, até a cópia assumir.',
      v4: 'Nesta região, responde sem cache e conta os limites por servidor, até a cópia assumir.',
    },
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/stores/redis/open-redis-stores.ts' },
      { kind: 'process', name: 'v1-redis', versions: ['v1'] },
      { kind: 'process', name: 'v2-redis', versions: ['v2'] },
      { kind: 'process', name: 'v3-redis', versions: ['v3'] },
      { kind: 'process', name: 'v4-us-redis', versions: ['v4'] },
      { kind: 'compose', service: 'v1-redis', versions: ['v1'] },
      { kind: 'compose', service: 'v2-redis-1', versions: ['v2'] },
      { kind: 'compose', service: 'v3-redis-1', versions: ['v3'] },
      { kind: 'compose', service: 'v4-us-redis-1', versions: ['v4'] },
    ],
    faults: ['redis-fora', 'bancos-longe'],
  },
  {
    id: 'redis-replica',
    kind: 'cache',
    title: 'Redis',
    note: { v2: 'cópia, zona B', v3: '2 cópias', v4: '2 cópias' },
    service: {
      v2: 'ElastiCache, réplica com troca automática',
      v3: 'ElastiCache, 2 réplicas com troca automática',
      v4: 'ElastiCache, 2 réplicas com troca automática',
    },
    since: 'v2',
    copies: { v3: 2, v4: 2 },
    region: 'us-east-1',
    why:
      'Segue o que muda no primeiro e assume se ele cai. Assim um nó trocado numa manutenção não ' +
      'esvazia o cache, e os limites continuam contados em conjunto.',
    whenItFails: sameIn(
      ['v2', 'v3', 'v4'],
      'Ninguém percebe. Se o primeiro cair depois, o cache volta vazio.',
    ),
    homes: [
      { kind: 'compose', service: 'v2-redis-2', versions: ['v2'] },
      { kind: 'compose', service: 'v3-redis-2', versions: ['v3'] },
    ],
    faults: [],
    noFault: noReplicaHere,
  },
  {
    id: 'documents',
    kind: 'documents',
    title: 'Documentos',
    note: sameIn(['v3', 'v4'], 'conversas, 3 cópias'),
    service: {
      v3: 'DocumentDB, 3 × db.r6g.large',
      v4: 'DocumentDB global, 3 × db.r6g.xlarge',
    },
    since: 'v3',
    copies: { v3: 3, v4: 3 },
    region: 'us-east-1',
    why:
      'Cada mensagem é um documento, lido e escrito inteiro. As conversas crescem sem disputar o banco ' +
      'com contas e cobranças. O preço: nenhuma transação abrange os dois.',
    whenItFails: {
      v3: 'Uma cópia que cai é substituída. Sem as três, ninguém pergunta nem lê; nada pronto se perde.',
      v4: 'Uma cópia que cai é substituída. Sem as três, as escritas esperam: a outra região só lê.',
    },
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/stores/mongo/open-mongo-documents.ts' },
      { kind: 'file', path: 'packages/chat-core/src/stores/postgres/postgres-documents.ts' },
      { kind: 'process', name: 'v3-postgres', versions: ['v3'] },
      { kind: 'process', name: 'v4-postgres', versions: ['v4'] },
      { kind: 'compose', service: 'v3-mongo', versions: ['v3'] },
      { kind: 'compose', service: 'v4-us-postgres', versions: ['v4'] },
    ],
    faults: [],
    noFault:
      'Aqui os documentos ficam no Postgres da versão, a não ser com MONGODB_URL: derrube o Postgres.',
  },
];
