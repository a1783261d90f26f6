import { formatNumber } from '../../format/format-number.ts';
import { plural } from '../../format/plural.ts';

const count = (value: number, one: string, other: string): string =>
  `${formatNumber(value)} ${plural(value, one, other)}`;

/** The words of the game day. */
export const gameDayText = {
  title: 'Dia de jogo',
  lead: 'Um sorteio de experimentos, um atrás do outro, como num ensaio de incêndio. Para quando o orçamento de erros queima, e termina em um relatório.',
  seed: 'Semente',
  seedHint: 'A mesma semente sorteia os mesmos experimentos, na mesma ordem.',
  draw: 'Sortear',
  versions: 'Quem joga',
  choices: { all: 'As quatro', v4: 'Só a V4' },
  rounds: 'Rodadas',
  roundsHint: 'De 1 a 20 experimentos.',
  start: 'Começar',
  starting: 'Começando…',
  stop: 'Parar',
  stopping: 'Parando…',
  wrong: {
    seed: 'Escreva uma semente de 0 a 4.294.967.295, sem casas decimais.',
    rounds: 'Escolha de 1 a 20 rodadas.',
  },
  readOnly: 'Começar pede a chave do laboratório.',
  running: (at: number, of: number) => `Rodada ${formatNumber(at)} de ${formatNumber(of)}`,
  plan: 'Plano',
  stations: {
    waiting: 'a seguir',
    now: 'rodando',
    skipped: 'não rodou',
    aborted: 'interrompido',
    failed: 'não foi até o fim',
  },
  states: {
    running: 'Em jogo',
    done: 'Terminou: todas as rodadas foram jogadas.',
    stopped: 'Foi parado antes do fim.',
    'budget-burnt': 'Parou sozinho: o orçamento de erros queimou.',
  },
  report: 'Relatório',
  reportLead: (seed: number, started: string) => `Semente ${seed}, ${started}.`,
  columns: { version: 'Versão', held: 'Como esperado', budget: 'Orçamento gasto' },
  held: (held: number, judged: number) =>
    judged === 0 ? 'sem resultado' : `${formatNumber(held)} de ${formatNumber(judged)}`,
  budgetNote:
    'O orçamento é o tempo ruim que a promessa da versão permite em 30 dias. Um dia de jogo concentra em minutos o que levaria meses: compare as versões entre si.',
  allHeld: 'Tudo aconteceu como esperado.',
  missed: (total: number) =>
    `${count(total, 'expectativa não se confirmou', 'expectativas não se confirmaram')}:`,
  none: '–',
  print: 'Imprimir',
  another: 'Preparar outro',
} as const;
