import { goodAgainDuring } from '../src/experiments/checks/good-again-during.ts';
import { goodDuring } from '../src/experiments/checks/good-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

/** Ten seconds until the first call is given up, and a busy machine's share. */
const getsOverIt = [goodAgainDuring({ withinMs: 20_000 })];

export const experiment: Experiment = {
  id: 'provedor-calado',
  number: 2,
  title: 'O provedor promete e se cala',
  seconds: 50,
  hypothesis:
    'Um silêncio faz mais estrago que um erro: é preciso esperar para saber que é silêncio.',
  steps: [
    'Espere as quatro versões responderem bem pela OpenAI.',
    'Faça a OpenAI mandar os cabeçalhos (200) e mais nada.',
    'Conte os segundos até cada versão desistir de esperar.',
    'Repare e espere todas voltarem.',
  ],
  watch: [
    'Nos primeiros 10 s todas parecem paradas: ninguém sabe ainda que há uma falha.',
    'Depois, V2, V3 e V4 mudam de provedor de uma vez só. A V1 continua esperando.',
    'Perguntas em andamento: elas se acumulam enquanto ninguém desiste.',
  ],
  deed: { kind: 'fault', id: 'provedor-mudo' },
  expected: {
    v1: 'Toda pergunta espera 15 s e termina em erro.',
    v2: 'Perde uns 10 s de perguntas; depois responde pelo Claude.',
    v3: 'Perde uns 10 s de perguntas; depois responde pelo Claude.',
    v4: 'Também espera, mas o hedge, uma segunda chamada, pode salvar as primeiras perguntas.',
  },
  checks: {
    v1: [goodDuring({ atMost: 0.1 })],
    v2: getsOverIt,
    v3: getsOverIt,
    v4: getsOverIt,
  },
  question: 'Por que não baixar o limite de 10 s para 1 s e descobrir o silêncio mais cedo?',
  explanation: [
    'Um erro se conhece na hora; o silêncio, só pelo relógio. A camada timeout dá ao primeiro',
    'token 10 s (15 s na V1), desiste até o soquete e só então o failover pode agir. A primeira',
    'desistência põe a OpenAI de lado por 30 s, e quem pergunta depois já não espera por ela.',
    'Um limite menor descobre antes, mas desiste também de respostas apenas lentas: num dia comum,',
    'cada resposta demorada seria paga duas vezes. A V4 responde a isso com o hedge: pergunta a um',
    'segundo provedor sem desistir do primeiro, em no máximo 5 % das perguntas.',
  ].join(' '),
  code: [
    { label: 'Os limites de tempo', path: 'packages/chat-core/src/layers/timeout.ts' },
    {
      label: 'Quem fica de lado, e por quanto tempo',
      path: 'packages/chat-core/src/layers/parts/failover-rule-of.ts',
    },
    { label: 'O hedge', path: 'packages/chat-core/src/layers/hedge.ts' },
  ],
};
