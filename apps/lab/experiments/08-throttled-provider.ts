import { goodDuring } from '../src/experiments/checks/good-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const holds = [goodDuring({ atLeast: 0.8 })];

export const experiment: Experiment = {
  id: 'limite-do-provedor',
  number: 8,
  title: 'O provedor pede calma (429)',
  seconds: 30,
  hypothesis: 'Um 429 não é uma queda: quem sabe esperar ou ir a outro lugar não perde nada.',
  steps: [
    'Espere as quatro versões responderem bem pela OpenAI.',
    'Faça a OpenAI recusar 70 % das chamadas com 429 e um prazo de 1 s.',
    'Compare a V1 com as outras.',
    'Repare e espere todas voltarem.',
  ],
  watch: [
    'A V1 perde sete perguntas em cada dez.',
    'No caminho das outras: OpenAI ✗ 429 e, então, uma segunda tentativa ou o Claude.',
    'Depois das primeiras recusas, ninguém martela a OpenAI: ela pediu um tempo e o ganha.',
  ],
  deed: { kind: 'fault', id: 'provedor-429', intensity: 70 },
  expected: {
    v1: 'Perde a maior parte das perguntas.',
    v2: 'Responde quase tudo: espera o prazo pedido ou vai ao Claude.',
    v3: 'Responde quase tudo.',
    v4: 'Responde quase tudo.',
  },
  checks: { v1: [goodDuring({ atMost: 0.65 })], v2: holds, v3: holds, v4: holds },
  question: 'O que aconteceria com o provedor se cada cliente repetisse toda pergunta três vezes?',
  explanation: [
    'A camada retry repete uma vez só, antes do primeiro token, depois do prazo que o provedor pediu',
    'e apenas se o prazo é curto. Um orçamento comum impede que as repetições passem de uma fração',
    'das perguntas: sem ele, três tentativas por pergunta triplicariam a carga justo quando ela já',
    'não cabe. Quem recusou com prazo fica de lado até lá, e o failover vai ao próximo. O disjuntor',
    'não conta um 429 como doença: quem pede calma está vivo.',
  ].join(' '),
  code: [
    { label: 'O retry e o seu orçamento', path: 'packages/chat-core/src/layers/retry.ts' },
    { label: 'O prazo pedido', path: 'packages/chat-core/src/layers/parts/target-cooldowns.ts' },
  ],
};
