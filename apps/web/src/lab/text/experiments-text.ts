import { formatNumber } from '../../format/format-number.ts';

const seconds = (count: number): string => `cerca de ${formatNumber(count)}\u00a0s`;

/** The words of the guided experiments. */
export const experimentsText = {
  title: 'Experimentos',
  lead: 'Cada um quebra uma parte de verdade e confere, versão por versão, se acontece o que se espera. A ordem é a da aula.',
  empty: {
    title: 'Não há experimentos aqui.',
    detail: 'Eles vêm com o laboratório: atualize a sua cópia da Evolua e rode make dev de novo.',
  },
  seconds,
  never: 'ainda não rodou',
  runningNow: 'rodando agora',
  verdicts: {
    held: 'como esperado',
    missed: 'diferente do esperado',
    open: 'em andamento',
    none: 'sem resultado',
  },

  number: (at: number, of: number) => `Experimento ${formatNumber(at)} de ${formatNumber(of)}`,
  missing: {
    title: 'Este experimento não existe.',
    detail: 'O endereço pode ter mudado. A lista completa está em Experimentos.',
  },
  all: 'Todos os experimentos',
  hypothesis: 'Hipótese',
  breaks: 'O que se quebra',
  nothingBroken: 'Nada: a lição está em como cada versão responde.',
  steps: 'Passos',
  stepNow: 'acontecendo agora',
  watch: 'O que observar',
  run: 'Rodar',
  runAgain: 'Rodar de novo',
  starting: 'Começando…',
  abort: 'Interromper',
  aborting: 'Interrompendo…',
  readOnly: 'Rodar pede a chave do laboratório.',
  otherRuns: 'Outro experimento está rodando: é um por vez.',
  toOther: 'Ver qual',
  gameDayRuns: 'O dia de jogo está rodando os experimentos.',
  toGameDay: 'Ver o dia de jogo',
  takes: (count: number) =>
    `Leva ${seconds(count)}, sobre as partes de verdade. O que for quebrado é reparado no fim.`,

  phases: {
    label: 'Andamento',
    before: 'Antes',
    during: 'Durante',
    after: 'Depois',
    verdict: 'Veredito',
    notes: {
      before: 'está tudo bem?',
      during: 'com a falha',
      duringNothing: 'perguntando',
      after: 'volta ao normal?',
      passed: '✓ visto',
      waiting: 'a seguir',
      held: (held: number, judged: number) =>
        held === judged
          ? '✓ como esperado'
          : `${formatNumber(held)} de ${formatNumber(judged)} como esperado`,
      aborted: 'interrompido',
      failed: 'não foi até o fim',
    },
  },
  ended: {
    aborted: {
      title: 'O experimento foi interrompido.',
      detail: 'O que estava quebrado foi reparado. Sem a execução inteira não há veredito.',
    },
    failed: {
      title: 'O experimento não pôde ir até o fim.',
      detail: 'O que estava quebrado foi reparado.',
    },
  },

  comparison: 'Esperado e medido',
  expected: 'Esperado',
  measured: 'Medido aqui',
  notMeasured: 'Rode o experimento para medir.',
  measuring: 'Medindo…',
  notRunning: 'Esta versão não está no laboratório agora.',
  expectations: { held: 'confirmado', missed: 'não confirmado' },

  question: 'Uma pergunta para você',
  reveal: 'Ver a resposta',
  code: 'No código',
  next: 'Próximo experimento',
} as const;
