import { goodAgainDuring } from '../src/experiments/checks/good-again-during.ts';
import { goodDuring } from '../src/experiments/checks/good-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

/** More than the 3 s of a good answer, less than the 10 s after which V2 gives a call up. */
const firstTokenSeconds = 4;
const suffers = [goodDuring({ atMost: 0.1 })];
const findsOut = [goodAgainDuring({ withinMs: 30_000 })];

export const experiment: Experiment = {
  id: 'provedor-lento',
  number: 7,
  title: 'O provedor fica lento',
  seconds: 40,
  hypothesis: 'Lento é pior que fora do ar: nada falha, então nada troca de provedor.',
  steps: [
    'Espere as quatro versões responderem bem pela OpenAI.',
    'Atrase o primeiro token da OpenAI para 4 s.',
    'Veja quem percebe que esperar não é preciso.',
    'Repare e espere todas voltarem.',
  ],
  watch: [
    'Nenhuma resposta dá erro, e ainda assim a taxa de respostas boas cai: boa é até 3 s.',
    'A V2 fica presa: para o seu disjuntor, uma resposta lenta é um sucesso.',
    'V3 e V4 aprendem com as primeiras perguntas e passam a preferir o Claude.',
  ],
  deed: { kind: 'fault', id: 'provedor-lento', intensity: firstTokenSeconds },
  expected: {
    v1: 'Toda resposta começa tarde demais.',
    v2: 'Toda resposta começa tarde demais: 4 s não chegam ao limite de 10 s.',
    v3: 'Sofre alguns segundos; depois evita a OpenAI pela média medida.',
    v4: 'Sofre menos: a média medida, e o hedge nas primeiras perguntas.',
  },
  checks: { v1: suffers, v2: suffers, v3: findsOut, v4: findsOut },
  question: 'Por que o disjuntor da V2 não abre, se todo mundo está insatisfeito?',
  explanation: [
    'O disjuntor julga pelo fim da resposta, e ela termina bem, só que tarde. A V3 mede outra coisa:',
    'a média do tempo até o primeiro token de cada provedor, em que as respostas recentes pesam',
    'mais. Acima de 3 s ele é evitado, e uma pergunta a cada 10 s verifica se melhorou. A V4 soma o',
    'hedge: se o primeiro token demora mais que de costume, pergunta também a outro e fica com quem',
    'chegar antes. O preço do hedge é de até 5 % de chamadas a mais, e por isso ele tem um orçamento.',
  ].join(' '),
  code: [
    {
      label: 'A média de cada provedor',
      path: 'packages/chat-core/src/layers/parts/target-health.ts',
    },
    { label: 'O hedge', path: 'packages/chat-core/src/layers/hedge.ts' },
    { label: 'A raiz da V3', path: 'apps/v3-enterprise/src/main.ts' },
  ],
};
