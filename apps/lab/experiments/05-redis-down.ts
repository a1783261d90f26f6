import { goodDuring } from '../src/experiments/checks/good-during.ts';
import { onRoute } from '../src/experiments/checks/on-route.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const holds = [
  goodDuring({ atLeast: 0.95 }),
  onRoute(
    'Respostas que não acharam o cache',
    (step) => step.kind === 'cache' && step.outcome === 'unavailable',
  ),
];

export const experiment: Experiment = {
  id: 'redis-some',
  number: 5,
  title: 'O Redis some',
  seconds: 30,
  hypothesis:
    'O Redis só guarda o que se pode refazer; por isso ninguém depende dele para responder.',
  steps: [
    'Espere as quatro versões responderem bem.',
    'Mate todo processo do Redis.',
    'Procure uma resposta perdida. O que mudou foi o custo.',
    'Religue o Redis, vazio, e espere tudo voltar ao normal.',
  ],
  watch: [
    'A taxa de respostas boas fica onde estava, nas quatro.',
    'No caminho: cache indisponível, e a pergunta segue para o provedor.',
    'A taxa de acerto do cache cai a zero: agora se paga cada repetição.',
  ],
  deed: { kind: 'fault', id: 'redis-fora' },
  expected: {
    v1: 'Responde a tudo, sem cache.',
    v2: 'Responde a tudo; os limites passam a ser contados em cada servidor.',
    v3: 'Responde a tudo; os limites passam a ser contados em cada servidor.',
    v4: 'Responde a tudo; os limites passam a ser contados em cada servidor.',
  },
  checks: { v1: holds, v2: holds, v3: holds, v4: holds },
  question: 'Se o chat vive sem o Redis, o que exatamente se perde enquanto ele não está?',
  explanation: [
    'Um cache que derruba quem o usa é pior que nenhum. A camada cache trata o erro do Redis como',
    'mais uma resposta possível, "indisponível", e segue em frente; quem limita conta na memória',
    'do próprio servidor até ele voltar. Perde-se dinheiro (cada repetição é paga), um pouco de',
    'justiça (com dois servidores o limite vale em dobro) e a coalescência entre servidores. A',
    'regra que isso ensina: o que não pode se perder mora no Postgres; no Redis, só o que se refaz.',
  ].join(' '),
  code: [
    { label: 'O cache e o seu plano B', path: 'packages/chat-core/src/layers/cache.ts' },
    {
      label: 'O limite que cai para a memória',
      path: 'packages/chat-core/src/stores/redis/open-redis-stores.ts',
    },
  ],
};
