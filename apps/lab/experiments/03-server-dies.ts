import { badDuring } from '../src/experiments/checks/bad-during.ts';
import { goodAgainDuring } from '../src/experiments/checks/good-again-during.ts';
import { goodDuring } from '../src/experiments/checks/good-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const holds = [goodDuring({ atLeast: 0.9 })];

export const experiment: Experiment = {
  id: 'servidor-morre',
  number: 3,
  title: 'Um servidor morre',
  seconds: 30,
  hypothesis:
    'Com dois servidores e um balanceador, quem pergunta logo depois da queda é atendido.',
  steps: [
    'Espere as quatro versões responderem bem.',
    'Mate um processo de servidor de cada versão (SIGKILL, sem aviso).',
    'Veja quem atende as perguntas seguintes.',
    'Repare e espere todos os servidores voltarem.',
  ],
  watch: [
    'A V1 some por alguns segundos: o único servidor está subindo outra vez.',
    'Nas outras, o nome de quem atende muda, e a taxa de respostas boas quase não.',
    'As respostas que estavam no meio se perdem em toda versão: o texto até ali fica guardado.',
  ],
  deed: { kind: 'fault', id: 'servidor-morre' },
  expected: {
    v1: 'Fica fora até o processo voltar sozinho.',
    v2: 'O outro servidor atende.',
    v3: 'O outro servidor atende.',
    v4: 'A outra região atende.',
  },
  checks: {
    v1: [badDuring({ atLeast: 1 }), goodAgainDuring({ withinMs: 30_000 })],
    v2: holds,
    v3: holds,
    v4: holds,
  },
  question:
    'O que precisou sair da memória do servidor para que dois deles pudessem atender juntos?',
  explanation: [
    'O balanceador tira da roda, na hora, quem não aceita conexão, e passa ao próximo a pergunta',
    'que ainda não chegou a ninguém. Isso só funciona porque o servidor não guarda nada que outro',
    'não tenha: sessões, conversas e respostas em andamento ficam no Postgres, limites e avisos no',
    'Redis. O que se perde é o que estava sendo escrito; o texto até ali é gravado cinco vezes por',
    'segundo e aparece como interrompido. O preço: um servidor a mais, o balanceador e um Redis',
    'que agora é de todos.',
  ].join(' '),
  code: [
    { label: 'Quando se pode tentar de novo', path: 'apps/lab/src/balancer/call-target.ts' },
    { label: 'Quem está na roda', path: 'apps/lab/src/balancer/target-pool.ts' },
    {
      label: 'O texto guardado enquanto vem',
      path: 'packages/chat-core/src/chat/live-generations.ts',
    },
  ],
};
