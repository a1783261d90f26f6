import { badDuring } from '../src/experiments/checks/bad-during.ts';
import { goodAgainDuring } from '../src/experiments/checks/good-again-during.ts';
import { goodDuring } from '../src/experiments/checks/good-during.ts';
import { onRoute } from '../src/experiments/checks/on-route.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const losesSome = [badDuring({ atLeast: 1 }), goodAgainDuring({ withinMs: 20_000 })];

export const experiment: Experiment = {
  id: 'resposta-cortada',
  number: 9,
  title: 'A resposta é cortada no meio',
  seconds: 35,
  hypothesis: 'Depois do primeiro token, trocar de provedor exige continuar o texto do outro.',
  steps: [
    'Espere as quatro versões responderem bem pela OpenAI.',
    'Derrube a conexão com a OpenAI depois de 8 tokens de cada resposta.',
    'Leia as respostas: quais terminam, quais param no meio?',
    'Repare e espere todas voltarem.',
  ],
  watch: [
    'Na V4, o texto segue sem emenda à vista; no caminho aparece a continuação.',
    'Na V2 e na V3 as primeiras se perdem; depois a OpenAI fica de lado.',
    'Nenhuma versão apresenta uma resposta cortada como se fosse inteira.',
  ],
  deed: { kind: 'fault', id: 'resposta-cortada', intensity: 8 },
  expected: {
    v1: 'Toda resposta para no meio, com o erro à vista.',
    v2: 'Perde as primeiras; depois responde pelo Claude.',
    v3: 'Perde as primeiras; depois responde pelo Claude.',
    v4: 'Toda resposta sai inteira: outro provedor continua o texto.',
  },
  checks: {
    v1: [goodDuring({ atMost: 0.1 })],
    v2: losesSome,
    v3: losesSome,
    v4: [
      goodDuring({ atLeast: 0.9 }),
      onRoute('Respostas continuadas por outro provedor', ({ kind }) => kind === 'continuation'),
    ],
  },
  question:
    'Por que o failover da V2 não repete a pergunta a outro provedor quando o texto é cortado?',
  explanation: [
    'Quem lê já viu um pedaço: recomeçar mostraria outro texto ou o mesmo duas vezes. Por isso, do',
    'primeiro token em diante, nada é repetido em silêncio. A continuação da V4 faz o que sobra:',
    'entrega a outro modelo a pergunta e o começo da resposta, pede só o resto e costura os dois sem',
    'falta nem repetição. O preço: o começo é lido, e pago, outra vez. Uma resposta que acaba sem o',
    'sinal de fim do provedor conta como falha, e o disjuntor julga pelo fim, nunca pelo começo.',
  ].join(' '),
  code: [
    { label: 'A continuação', path: 'packages/chat-core/src/layers/continuation.ts' },
    {
      label: 'Só é inteira com o sinal de fim',
      path: 'packages/chat-core/src/providers/answer-of.ts',
    },
    { label: 'O disjuntor julga o fim', path: 'packages/chat-core/src/layers/circuit-breaker.ts' },
  ],
};
