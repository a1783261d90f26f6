import { ownCount } from '../src/experiments/checks/own-count.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const count = 3;
const paysOnce = [
  ownCount('Perguntas pagas', ({ isPaid }) => isPaid, { atMost: 1 }),
  ownCount('Respostas do cache', ({ isCached }) => isCached, { atLeast: count - 1 }),
];

export const experiment: Experiment = {
  id: 'mesma-pergunta',
  number: 10,
  title: 'A mesma pergunta, três vezes',
  seconds: 15,
  hypothesis: 'O que já foi respondido não precisa ser pago outra vez, desde a V1.',
  steps: [
    'Espere as quatro versões responderem bem.',
    'Faça a mesma pergunta três vezes seguidas a cada versão.',
    'Compare a primeira resposta com as outras duas.',
  ],
  watch: [
    'O tempo total: segundos na primeira vez, milissegundos nas outras.',
    'O custo: zero a partir da segunda.',
    'No caminho: cache ✓, e mais nada.',
  ],
  deed: { kind: 'questions', text: 'O que é um cache?', count, order: 'one-by-one' },
  expected: {
    v1: 'Paga a primeira; as outras vêm do cache.',
    v2: 'Paga a primeira; as outras vêm do cache, em qualquer servidor.',
    v3: 'Paga a primeira; as outras vêm do cache, em qualquer servidor.',
    v4: 'Paga a primeira em cada região; aqui todas vão à mesma.',
  },
  checks: { v1: paysOnce, v2: paysOnce, v3: paysOnce, v4: paysOnce },
  question: 'Quando uma resposta guardada é pior do que nenhuma?',
  explanation: [
    'A camada cache vem antes de quase tudo: um acerto não gasta vaga, nem tentativa, nem dinheiro.',
    'A chave leva tudo o que muda a resposta: mensagens, modelo, temperatura, ferramentas. Só se',
    'guarda o que está inteiro e só se o modelo responde sempre igual (temperatura 0); respostas de',
    'emergência ficam de fora. Cada uma vale por uma hora: depois o mundo pode ter mudado. O preço',
    'é um Redis, e uma pergunta a mais em cada projeto: quanto envelhece bem uma resposta?',
  ].join(' '),
  code: [
    { label: 'O cache', path: 'packages/chat-core/src/layers/cache.ts' },
    { label: 'O que entra na chave', path: 'packages/chat-core/src/layers/parts/answer-key.ts' },
    { label: 'O que se guarda', path: 'packages/chat-core/src/layers/parts/keep-answers.ts' },
  ],
};
