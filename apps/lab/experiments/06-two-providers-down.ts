import { answeredBy } from '../src/experiments/checks/answered-by.ts';
import { goodDuring } from '../src/experiments/checks/good-during.ts';
import { refusedDuring } from '../src/experiments/checks/refused-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const breaks = [goodDuring({ atMost: 0.1 }), refusedDuring(503, { atLeast: 0.9 })];
const answers = goodDuring({ atLeast: 0.8 });
const holds = [answers, answeredBy('google', { atLeast: 0.9 })];
/** A provider that is asked for the first time is slow, and then a hedge asks the next one too. */
const holdsWithHedges = [answers, answeredBy('google', { atLeast: 0.7 })];

export const experiment: Experiment = {
  id: 'dois-provedores-fora',
  number: 6,
  title: 'Dois provedores saem do ar juntos',
  seconds: 30,
  hypothesis: 'Cada versão sobrevive a um provedor a menos do que tem.',
  steps: [
    'Espere as quatro versões responderem bem pela OpenAI.',
    'Derrube a OpenAI e o Claude ao mesmo tempo.',
    'Veja quem ainda tem a quem perguntar.',
    'Repare os dois e espere todas voltarem.',
  ],
  watch: [
    'A V2, que passou bem pelo primeiro experimento, agora cai junto com a V1.',
    'No caminho da V3 e da V4: OpenAI ✗, Claude ✗, Gemini ✓.',
    'O custo: o Gemini cobra outro preço pelos mesmos tokens.',
  ],
  deed: { kind: 'fault', id: 'dois-provedores-fora' },
  expected: {
    v1: 'Recusa tudo com 503.',
    v2: 'Recusa tudo com 503: os dois que conhece caíram.',
    v3: 'Continua respondendo, pelo Gemini.',
    v4: 'Continua respondendo, pelo Gemini.',
  },
  checks: { v1: breaks, v2: breaks, v3: holds, v4: holdsWithHedges },
  question: 'Dois provedores com 99,5 % cada um dão que disponibilidade juntos? O que isso supõe?',
  explanation: [
    'Se as quedas forem independentes, dois provedores de 99,5 % só falham juntos em 0,0025 % do',
    'tempo. A conta só vale com causas separadas: nos incidentes públicos da OpenAI e da Anthropic',
    'não se vê correlação, mas uma região da nuvem ou uma biblioteca em comum derruba os dois. O',
    'terceiro provedor compra menos que o segundo: é por isso que a V3 gasta mais em mudar com',
    'segurança e em capacidade do que em mais um nove.',
  ].join(' '),
  code: [
    { label: 'O failover', path: 'packages/chat-core/src/layers/failover.ts' },
    { label: 'A raiz da V3', path: 'apps/v3-enterprise/src/main.ts' },
  ],
};
