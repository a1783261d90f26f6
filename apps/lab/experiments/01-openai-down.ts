import { answeredBy } from '../src/experiments/checks/answered-by.ts';
import { goodDuring } from '../src/experiments/checks/good-during.ts';
import { refusedDuring } from '../src/experiments/checks/refused-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const answers = goodDuring({ atLeast: 0.95 });
const holds = [answers, answeredBy('anthropic', { atLeast: 0.9 })];
/** A provider that is asked for the first time is slow, and then a hedge asks the next one too. */
const holdsWithHedges = [answers, answeredBy('anthropic', { atLeast: 0.7 })];

export const experiment: Experiment = {
  id: 'openai-fora-do-ar',
  number: 1,
  title: 'A OpenAI sai do ar',
  seconds: 30,
  hypothesis: 'Quem tem um segundo provedor atravessa a queda do primeiro sem que ninguém note.',
  steps: [
    'Espere as quatro versões responderem bem pela OpenAI.',
    'Derrube a OpenAI: toda chamada a ela recebe 503.',
    'Compare: quem continua respondendo, e por qual provedor?',
    'Repare a OpenAI e espere todas voltarem.',
  ],
  watch: [
    'A taxa de respostas boas da V1 vai a zero; a das outras não se mexe.',
    'No caminho da V2: OpenAI ✗ 503, depois Claude ✓. Logo em seguida, nem a tentativa aparece.',
    'O tempo até o primeiro token: quanto custou trocar de provedor?',
  ],
  deed: { kind: 'fault', id: 'provedor-fora' },
  expected: {
    v1: 'Recusa toda pergunta com 503: só conhece a OpenAI.',
    v2: 'Continua respondendo, pelo Claude.',
    v3: 'Continua respondendo, pelo Claude.',
    v4: 'Continua respondendo, pelo Claude.',
  },
  checks: {
    v1: [goodDuring({ atMost: 0.1 }), refusedDuring(503, { atLeast: 0.9 })],
    v2: holds,
    v3: holds,
    v4: holdsWithHedges,
  },
  question: 'Por que a V2 deixa de tentar a OpenAI depois de algumas falhas, em vez de insistir?',
  explanation: [
    'Duas camadas fazem a diferença. O failover pergunta ao próximo provedor enquanto nada da',
    'resposta foi entregue. O disjuntor (circuit breaker) conta as falhas e, quando passam da',
    'metade, abre: por 10 s ninguém mais pergunta à OpenAI, e uma única tentativa testa se ela',
    'voltou. Insistir faria cada pessoa esperar por um erro e ainda empurraria quem está caído.',
    'O preço: uma segunda conta, uma segunda chave e outro modelo, que responde um pouco diferente.',
  ].join(' '),
  code: [
    { label: 'O failover', path: 'packages/chat-core/src/layers/failover.ts' },
    { label: 'O disjuntor', path: 'packages/chat-core/src/layers/circuit-breaker.ts' },
    { label: 'A raiz da V2', path: 'apps/v2-scalable/src/main.ts' },
  ],
};
