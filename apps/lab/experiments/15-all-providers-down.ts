import { degradedDuring } from '../src/experiments/checks/degraded-during.ts';
import { goodDuring } from '../src/experiments/checks/good-during.ts';
import { refusedDuring } from '../src/experiments/checks/refused-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const nothingGood = goodDuring({ atMost: 0.05 });
const refuses = [nothingGood, refusedDuring(503, { atLeast: 0.9 })];

export const experiment: Experiment = {
  id: 'todos-fora',
  number: 15,
  title: 'Todos os provedores saem do ar',
  seconds: 40,
  hypothesis: 'Quando ninguém pode responder bem, ainda se escolhe como falhar.',
  steps: [
    'Espere as quatro versões responderem bem pela OpenAI.',
    'Derrube todos os provedores, o servidor próprio também.',
    'Leia o que cada versão diz a quem pergunta.',
    'Repare todos e espere as quatro voltarem sozinhas.',
  ],
  watch: [
    'Nenhuma resposta é boa, em versão nenhuma; nem a de emergência conta.',
    'V1, V2 e V3 recusam na hora, com 503 e um texto claro.',
    'A V4 responde algo, marcado como resposta de emergência.',
  ],
  deed: { kind: 'fault', id: 'todos-os-provedores-fora' },
  expected: {
    v1: 'Recusa com 503, na hora.',
    v2: 'Recusa com 503, na hora.',
    v3: 'Recusa com 503, na hora.',
    v4: 'Dá uma resposta de emergência, marcada.',
  },
  checks: {
    v1: refuses,
    v2: refuses,
    v3: refuses,
    v4: [nothingGood, degradedDuring({ atLeast: 0.9 })],
  },
  question: 'Para um chat de banco, o que é melhor: a resposta de emergência ou o 503?',
  explanation: [
    'Nenhuma arquitetura responde bem sem quem saiba responder. O que muda é o fracasso: a V1 a V3',
    'dizem logo que não dá e quando tentar de novo, e a V4 degrada: um modelo pequeno, dentro do',
    'próprio processo, procura trechos parecidos e diz que é o que pôde fazer. Por honestidade isso',
    'conta como resposta ruim nos números, não fica no cache e não vai a programas, que recebem o',
    '503. O preço é um segundo comportamento para testar, que só aparece no pior dia.',
  ].join(' '),
  code: [
    { label: 'A resposta de emergência', path: 'packages/chat-core/src/layers/degrade.ts' },
    { label: 'O modelo de dentro', path: 'packages/chat-core/src/providers/minillm.ts' },
    {
      label: 'O 503 e os outros erros',
      path: 'packages/chat-core/src/http/failures/failure-table.ts',
    },
  ],
};
