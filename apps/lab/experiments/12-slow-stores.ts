import { firstTokenLater } from '../src/experiments/checks/first-token-later.ts';
import { goodDuring } from '../src/experiments/checks/good-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const latencyMs = 300;
/**
 * Three trips, one after the other, and two more's worth for connections that are opened meanwhile
 * and for a busy machine. `slow-stores.promise.test.ts` counts the trips themselves.
 */
const fewTripsMs = 5 * latencyMs;

const startsLater = [goodDuring({ atLeast: 0.8 }), firstTokenLater({ atMost: fewTripsMs })];

export const experiment: Experiment = {
  id: 'bancos-longe',
  number: 12,
  title: 'A rede até os bancos fica lenta',
  seconds: 30,
  hypothesis: 'O que pesa não é quantas consultas se faz, mas quantas esperam umas pelas outras.',
  steps: [
    'Espere as quatro versões responderem bem.',
    'Acrescente 300 ms a cada ida ao Postgres e ao Redis.',
    'Meça quanto mais tarde as respostas começam.',
    'Repare e espere tudo voltar ao normal.',
  ],
  watch: [
    'O tempo até o primeiro token sobe 1 s, ou um pouco mais: três viagens, não dez.',
    'A taxa de respostas boas não se mexe.',
    'Depois do começo, o texto vem no mesmo ritmo: gravar não segura quem lê.',
  ],
  deed: { kind: 'fault', id: 'bancos-longe', intensity: latencyMs },
  expected: {
    v1: 'Começa até 1,5 s mais tarde, e não perde nada.',
    v2: 'Começa até 1,5 s mais tarde, e não perde nada.',
    v3: 'Começa até 1,5 s mais tarde, e não perde nada.',
    v4: 'Começa até 1,5 s mais tarde, e não perde nada.',
  },
  checks: { v1: startsLater, v2: startsLater, v3: startsLater, v4: startsLater },
  question:
    'Quantas idas e voltas ao banco cabem em um segundo se o banco está em outro continente?',
  explanation: [
    'De São Paulo à Virgínia são uns 115 ms de ida e volta. Uma pergunta precisa de várias consultas:',
    'quem é, quais os limites, o que está no cache, gravar o que chegou. Feitas uma após a outra,',
    'cada uma somaria uma viagem; por isso andam juntas sempre que podem: enquanto a pergunta é',
    'gravada, o cache já foi consultado. Restam no máximo três viagens em sequência, e um resto: com',
    'a demora há mais perguntas ao mesmo tempo, e abrir mais conexões também custa viagens. É o que',
    'decide onde fica o banco da V4: a região longe dele paga essas viagens em toda pergunta.',
  ].join(' '),
  code: [
    { label: 'O que anda ao mesmo tempo', path: 'packages/chat-core/src/chat/begin-answer.ts' },
    { label: 'Como se atrasa uma conexão', path: 'apps/lab/src/links/flow.ts' },
  ],
};
