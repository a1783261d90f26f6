import { badDuring } from '../src/experiments/checks/bad-during.ts';
import type { Check } from '../src/experiments/checks/check.ts';
import { goodAgainDuring } from '../src/experiments/checks/good-again-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const outFor = (withinMs: number): readonly Check[] => [
  badDuring({ atLeast: 1 }),
  goodAgainDuring({ withinMs }),
];

export const experiment: Experiment = {
  id: 'postgres-cai',
  number: 4,
  title: 'O banco de dados cai',
  seconds: 40,
  hypothesis: 'Sem banco nenhuma versão responde; o que se compra é o tempo até ele voltar.',
  steps: [
    'Espere as quatro versões responderem bem.',
    'Mate o Postgres de cada versão.',
    'Meça: quanto tempo cada uma passa sem responder?',
    'Repare o que faltar e espere todas voltarem.',
  ],
  watch: [
    'As quatro caem juntas e voltam em ordem: V4, V3, V2, V1.',
    'As recusas chegam na hora (503), ninguém fica pendurado.',
    'Ao voltar, nada se refaz à mão: as conexões se abrem outra vez sozinhas.',
  ],
  deed: { kind: 'fault', id: 'postgres-cai' },
  expected: {
    v1: 'Fica fora até alguém recuperar o banco; aqui, 10 s fazem o papel de 1 h 30.',
    v2: 'Fica fora até a réplica assumir; aqui, 5 s fazem o papel de 90 s.',
    v3: 'Fica fora até a réplica assumir; aqui, 2,5 s fazem o papel de 30 s.',
    v4: 'Fica fora até a réplica assumir; aqui, 1,5 s.',
  },
  checks: { v1: outFor(30_000), v2: outFor(25_000), v3: outFor(20_000), v4: outFor(20_000) },
  question: 'Por que a pergunta é recusada, se os provedores estão todos de pé?',
  explanation: [
    'Uma pergunta só é aceita depois de gravada: assim nenhuma resposta dada como pronta se perde.',
    'Sem banco, então, recusa-se logo, com 503, em vez de prometer o que não se pode guardar.',
    'O que muda de uma versão para outra é quem traz o banco de volta: uma pessoa na V1, uma',
    'réplica que assume nas outras. Aqui não há réplicas: um atraso, menor a cada versão, faz o',
    'papel delas. Na AWS, o Multi-AZ custa o dobro de um banco só e ainda leva de 60 a 120 s.',
  ].join(' '),
  code: [
    { label: 'Gravar antes de responder', path: 'packages/chat-core/src/chat/begin-answer.ts' },
    {
      label: 'O grupo de conexões',
      path: 'packages/chat-core/src/stores/postgres/open-pool.ts',
    },
    { label: 'O tempo de volta de cada versão', path: 'apps/lab/src/system/versions.ts' },
  ],
};
