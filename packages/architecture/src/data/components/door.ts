import type { Component } from '../../model/component.ts';
import { sameIn } from '../same-in.ts';

const balancerFile = 'apps/lab/src/balancer/create-balancer.ts';
const noDoorFault =
  'O laboratório não derruba a porta: aqui ela é o próprio laboratório, e não sobraria quem medir.';

/** Who comes, and the ways in and out. */
export const door: readonly Component[] = [
  {
    id: 'people',
    kind: 'people',
    title: 'Pessoas',
    note: { v1: 'até 100', v2: '100 a 1.000', v3: '1.000 a 10.000', v4: '10.000 ou mais' },
    service: {},
    since: 'v1',
    why:
      'Quem pergunta: por um navegador, por um programa ou com o cliente da OpenAI. Cada uma mantém ' +
      'uma conexão aberta enquanto o modelo escreve. É essa espera que torna difícil crescer.',
    whenItFails: {
      v1: 'Se vêm dez vezes mais, nada as limita: a OpenAI recusa o que passa da cota.',
      v2: 'Se vêm dez vezes mais, cada conta tem 60 pedidos por minuto, e o resto sabe quando voltar.',
      v3: 'Se vêm dez vezes mais, cada servidor recusa na hora o que não cabe nele.',
      v4: 'Se vêm dez vezes mais, o excesso é recusado na hora, em cada região.',
    },
    homes: [{ kind: 'file', path: 'apps/lab/src/traffic/create-traffic.ts' }],
    faults: ['mais-trafego'],
  },
  {
    id: 'cdn',
    kind: 'edge',
    title: 'CDN',
    note: sameIn(['v2', 'v3', 'v4'], 'telas, perto de todos'),
    service: {
      v2: 'CloudFront e WAF, 3 regras',
      v3: 'CloudFront e WAF, 6 regras',
      v4: 'CloudFront, global',
    },
    since: 'v2',
    why:
      'Guarda telas e diagramas perto de quem os abre, e recusa ataques conhecidos antes que cheguem ' +
      'aos servidores. As perguntas não passam por ela: uma resposta nova não se guarda.',
    whenItFails: sameIn(
      ['v2', 'v3', 'v4'],
      'As telas passam a vir dos servidores, pelo endereço deles, de mais longe. Quem já abriu segue.',
    ),
    homes: [{ kind: 'compose', service: 'front' }],
    faults: [],
    noFault: 'O laboratório não a tem: aqui cada servidor entrega as próprias telas.',
  },
  {
    id: 'router',
    kind: 'edge',
    title: 'Roteador global',
    note: { v4: 'a região mais perto' },
    service: { v4: 'Global Accelerator' },
    since: 'v4',
    why:
      'Leva cada pessoa à região saudável mais próxima, por um endereço só. Quando uma região some, ' +
      'leva todo mundo à outra sem que ninguém aperte um botão.',
    whenItFails: {
      v4: 'Ninguém chega a região nenhuma: a porta é uma só, e é uma das coisas que ainda derrubam a V4.',
    },
    homes: [
      { kind: 'file', path: balancerFile },
      { kind: 'file', path: 'apps/lab/src/balancer/target-pool.ts' },
      { kind: 'compose', service: 'v4-door' },
    ],
    faults: [],
    noFault: noDoorFault,
  },
  {
    id: 'balancer',
    kind: 'edge',
    title: 'Balanceador',
    note: { v1: 'uma porta só', v2: 'só os prontos', v3: 'só os prontos', v4: 'só os prontos' },
    service: sameIn(['v1', 'v2', 'v3', 'v4'], 'Application Load Balancer'),
    since: 'v1',
    region: 'us-east-1',
    why:
      'O endereço público. Pergunta a cada servidor se ele está pronto e só manda pedidos a quem diz ' +
      'que sim. Por isso um servidor pode morrer, ou ser trocado, sem que ninguém mude de endereço.',
    whenItFails: {
      v1: 'Ninguém entra. (Em make dev a V1 não tem balanceador: fala-se direto com o processo.)',
      v2: 'Ninguém entra, com todos os servidores de pé. A AWS o mantém em duas zonas, mas ele é um só.',
      v3: 'Ninguém entra, com todos os servidores de pé. A AWS o mantém em três zonas, mas ele é um só.',
      v4: 'O roteador manda todos para sa-east-1.',
    },
    homes: [
      { kind: 'file', path: balancerFile, versions: ['v2', 'v3', 'v4'] },
      { kind: 'compose', service: 'v2-door', versions: ['v2'] },
      { kind: 'compose', service: 'v3-door', versions: ['v3'] },
      { kind: 'compose', service: 'v4-us-door', versions: ['v4'] },
    ],
    faults: [],
    noFault: noDoorFault,
  },
  {
    id: 'egress',
    kind: 'edge',
    title: 'Saída',
    note: { v1: 'NAT', v2: '2 NATs', v3: '3 NATs', v4: '3 NATs' },
    service: {
      v1: 'NAT gateway',
      v2: '2 NAT gateways e 6 endpoints privados',
      v3: '3 NAT gateways e 15 endpoints privados',
      v4: '3 NAT gateways e 24 endpoints privados',
    },
    since: 'v1',
    copies: { v2: 2, v3: 3, v4: 3 },
    region: 'us-east-1',
    why:
      'Os servidores não têm endereço na internet: é por aqui que eles chegam aos provedores. Quem ' +
      'está fora não chega a eles. Sai caro: na V1, saída, porta e endereços são 45 % da conta.',
    whenItFails: {
      v1: 'Nenhum provedor é alcançado: só o que está no cache tem resposta. O histórico se lê.',
      v2: 'Uma zona sai pela outra, se a rota mudar. Sem as duas, nenhum provedor é alcançado.',
      v3: 'São três, uma por zona. Sem as três, nenhum provedor é alcançado.',
      v4: 'O servidor próprio, que está do lado de dentro, responde sozinho.',
    },
    homes: [
      { kind: 'file', path: 'packages/chat-core/src/platform/lean-fetch.ts' },
      { kind: 'file', path: 'apps/lab/src/links/create-link.ts' },
    ],
    faults: ['tres-provedores-fora'],
  },
];
