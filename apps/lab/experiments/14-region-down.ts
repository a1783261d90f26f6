import { answersDuring } from '../src/experiments/checks/answers-during.ts';
import { goodAgainDuring } from '../src/experiments/checks/good-again-during.ts';
import { goodDuring } from '../src/experiments/checks/good-during.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const breaks = [goodDuring({ atMost: 0.1 })];

export const experiment: Experiment = {
  id: 'regiao-inteira',
  number: 14,
  title: 'Uma região inteira sai do ar',
  seconds: 45,
  hypothesis: 'Só quem já estava em dois lugares continua em pé quando um deles some.',
  steps: [
    'Espere as quatro versões responderem bem.',
    'Mate, de uma vez, tudo o que cada versão tem em us-east-1.',
    'Veja quem atende, e de onde.',
    'Religue a região e espere todas voltarem.',
  ],
  watch: [
    'V1, V2 e V3 somem: tudo o que têm estava em us-east-1.',
    'A V4 passa a responder só de sa-east-1.',
    'Na volta, servidores, Redis e banco sobem em ordem; conte os segundos.',
  ],
  deed: { kind: 'fault', id: 'regiao-fora' },
  expected: {
    v1: 'Fora do ar enquanto a região estiver.',
    v2: 'Fora do ar: duas zonas não são duas regiões.',
    v3: 'Fora do ar: o Kubernetes repõe processos, não regiões.',
    v4: 'Responde de sa-east-1.',
  },
  checks: {
    v1: breaks,
    v2: breaks,
    v3: breaks,
    v4: [
      goodAgainDuring({ withinMs: 20_000 }),
      answersDuring('Perguntas atendidas em sa-east-1', isFromSaoPaulo, { atLeast: 0.8 }),
    ],
  },
  question: 'Se a região cai uma vez a cada dois anos, quanto vale por mês estar em duas?',
  explanation: [
    'Uma região da nuvem falha pouco, mas por horas: em outubro de 2025 a us-east-1 passou mais de',
    '14 h com problemas. Nada dentro dela protege contra isso; por isso V2 e V3 têm ali o seu teto.',
    'A V4 tem servidores e Redis nas duas regiões e manda cada pessoa à mais próxima que esteja de',
    'pé. Aqui as duas dividem um Postgres, que continua vivo; na AWS o banco também teria de mudar',
    'de região, e é essa troca que decide quantos noves sobram. O preço: quase tudo em dobro, uma',
    'equipe que saiba operá-lo e respostas mais lentas para quem está longe do banco.',
  ].join(' '),
  code: [
    { label: 'Quem está na roda', path: 'apps/lab/src/balancer/target-pool.ts' },
    { label: 'As regiões de cada versão', path: 'apps/lab/src/system/versions.ts' },
    { label: 'A raiz da V4', path: 'apps/v4-mission-critical/src/main.ts' },
  ],
};

function isFromSaoPaulo({ servedBy }: { readonly servedBy: string | undefined }): boolean {
  return servedBy?.startsWith('v4-sa') === true;
}
