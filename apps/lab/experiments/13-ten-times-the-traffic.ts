import { goodDuring } from '../src/experiments/checks/good-during.ts';
import { shedDuring } from '../src/experiments/checks/shed-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const shedsInOrder = [shedDuring({ atLeast: 3 })];

export const experiment: Experiment = {
  id: 'dez-vezes-mais',
  number: 13,
  title: 'Dez vezes mais tráfego',
  seconds: 45,
  hypothesis: 'Quem recusa cedo e em ordem protege quem já está dentro.',
  steps: [
    'Espere as quatro versões responderem bem.',
    'Multiplique por dez as perguntas das mesmas pessoas.',
    'Compare quem recusa em ordem com quem leva tudo ao provedor.',
    'Volte ao tráfego de sempre e espere tudo se acalmar.',
  ],
  watch: [
    'V2, V3 e V4 passam a dispensar o excesso: 429 com o prazo para voltar.',
    'A V1 não dispensa ninguém e gasta a cota da OpenAI, que é de todas as versões.',
    'As dispensadas não contam como ruins nem como boas: são ditas à parte.',
  ],
  // Two hundred a second in all would measure the laptop.
  perSecond: 2,
  deed: { kind: 'fault', id: 'mais-trafego', intensity: 10 },
  expected: {
    v1: 'Leva tudo à OpenAI, e o que passa da cota vira erro.',
    v2: 'Dispensa em ordem quem passa de 60 pedidos por minuto.',
    v3: 'Dispensa em ordem quem passa de 60 pedidos por minuto.',
    v4: 'Dispensa em ordem quem passa de 60 pedidos por minuto, em cada região.',
  },
  checks: {
    v1: [goodDuring({ atMost: 0.8 })],
    v2: shedsInOrder,
    v3: shedsInOrder,
    v4: shedsInOrder,
  },
  question: 'Por que recusar logo é mais gentil do que deixar todos na fila?',
  explanation: [
    'Uma fila sem limite transforma excesso em demora para todos, até que ninguém seja atendido a',
    'tempo. Os limites por conta, contados no Redis para todos os servidores, recusam antes de',
    'qualquer trabalho e dizem quando voltar. A V3 e a V4 têm ainda o bulkhead: um teto de respostas',
    'em andamento, com uma fila curta. Neste notebook quem satura é a cota do provedor, de',
    'propósito: a de verdade também é por minuto, e uma versão sem limites gasta a de todas. O',
    'preço: alguém com um motivo legítimo também espera, e escolher o limite é política, não técnica.',
  ].join(' '),
  code: [
    {
      label: 'Os limites por conta',
      path: 'packages/chat-core/src/stores/redis/redis-rate-limiter.ts',
    },
    { label: 'O bulkhead', path: 'packages/chat-core/src/layers/bulkhead.ts' },
    { label: 'A cota do provedor', path: 'packages/llm-simulator/src/limits/create-rate-limit.ts' },
  ],
};
