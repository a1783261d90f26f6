import type { Component } from '../../model/component.ts';
import { sameIn } from '../same-in.ts';

const simulator = [
  { kind: 'process', name: 'simulator' },
  { kind: 'compose', service: 'simulator' },
] as const;
const adapter = (name: string) =>
  ({ kind: 'file', path: `packages/chat-core/src/providers/${name}.ts` }) as const;

/** Who writes the answers. */
export const providers: readonly Component[] = [
  {
    id: 'openai',
    kind: 'provider',
    title: 'OpenAI',
    note: { v1: 'a única', ...sameIn(['v2', 'v3', 'v4'], 'primeira escolha') },
    service: sameIn(['v1', 'v2', 'v3', 'v4'], 'API da OpenAI'),
    since: 'v1',
    why:
      'Escreve as respostas. Um provedor tem uns cinco incidentes por mês, de mais de uma hora em ' +
      'metade das vezes: é a maior causa de falha da V1, e não depende de nós.',
    whenItFails: {
      v1: 'Toda pergunta nova recebe 503 até ela voltar; só o que está no cache tem resposta.',
      v2: 'O Claude responde. Depois de cinco falhas o disjuntor abre, e ninguém mais espera por ela.',
      v3: 'O Claude ou o Gemini responde. A saúde medida a põe no fim da fila até melhorar.',
      v4: 'Outro responde, e a resposta que ela deixou no meio é terminada por outro.',
    },
    homes: [adapter('openai'), ...simulator],
    faults: [
      'provedor-fora',
      'provedor-lento',
      'provedor-429',
      'resposta-cortada',
      'provedor-mudo',
    ],
  },
  {
    id: 'claude',
    kind: 'provider',
    title: 'Claude',
    note: sameIn(['v2', 'v3', 'v4'], 'segunda escolha'),
    service: sameIn(['v2', 'v3', 'v4'], 'API da Anthropic'),
    since: 'v2',
    why:
      'Responde quando a OpenAI não pode. É de outra empresa, e por isso as duas quase nunca caem ' +
      'juntas. Custa outro contrato, e a resposta de um modelo não é a do outro.',
    whenItFails: {
      v2: 'Ninguém percebe enquanto a OpenAI responde. Sem as duas, toda pergunta recebe 503.',
      v3: 'Ninguém percebe enquanto a OpenAI ou o Gemini responde.',
      v4: 'Ninguém percebe enquanto um dos outros três responde.',
    },
    homes: [adapter('anthropic'), ...simulator],
    faults: ['dois-provedores-fora'],
  },
  {
    id: 'gemini',
    kind: 'provider',
    title: 'Gemini',
    note: sameIn(['v3', 'v4'], 'terceira escolha'),
    service: sameIn(['v3', 'v4'], 'API do Google'),
    since: 'v3',
    why:
      'O terceiro. Quem promete 99,9 % não pode depender de uma dupla: dois incidentes ao mesmo tempo ' +
      'acontecem umas três vezes por ano. Os mais sãos são perguntados primeiro.',
    whenItFails: {
      v3: 'Ninguém percebe enquanto um dos outros dois responde.',
      v4: 'Ninguém percebe enquanto um dos outros três responde.',
    },
    homes: [adapter('google'), ...simulator],
    faults: ['tres-provedores-fora'],
  },
  {
    id: 'own-server',
    kind: 'provider',
    title: 'Servidor próprio',
    note: { v4: 'modelo aberto, vLLM' },
    service: { v4: 'vLLM ou Ollama, compatível com a OpenAI' },
    since: 'v4',
    region: 'us-east-1',
    why:
      'Um modelo aberto numa máquina nossa: não depende da internet, de cota nem do contrato de ninguém. ' +
      'É menor que os outros, e paga-se para que espere pelo dia ruim.',
    whenItFails: {
      v4: 'Ninguém percebe enquanto um dos outros três responde. Sem os quatro, só emergência.',
    },
    homes: [adapter('openai-compatible'), ...simulator],
    faults: ['todos-os-provedores-fora'],
  },
];
