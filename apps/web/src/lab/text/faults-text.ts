import type { FaultGroup } from '@evolua/lab-contract/fault-group';
import type { Hypothesis } from '@evolua/lab-contract/hypothesis';
import { formatDuration } from '../../format/format-duration.ts';
import { formatNumber } from '../../format/format-number.ts';
import { plural } from '../../format/plural.ts';

const groups: Readonly<Record<FaultGroup, string>> = {
  providers: 'Provedores',
  redis: 'Redis',
  postgres: 'Postgres',
  processes: 'Processos',
  network: 'Rede',
  traffic: 'Tráfego',
};
const verdicts: Readonly<Record<Hypothesis['verdict'], string>> = {
  breaks: 'quebra',
  dips: 'oscila',
  holds: 'segura',
};

/** Every word of the faults panel; what a fault is and does comes from the laboratory. */
export const faultsText = {
  title: 'Quebrar alguma coisa',
  lead: 'Toda falha age sobre partes reais e termina sozinha. Antes de quebrar, aposte: quem segura?',
  groups,
  verdicts,
  break: 'Quebrar',
  breakLabel: (title: string) => `Quebrar: ${title}`,
  repair: 'Reparar',
  repairLabel: (title: string) => `Reparar: ${title}`,
  more: 'Detalhes',
  moreLabel: (title: string) => `Detalhes: ${title}`,
  standsFor: 'Na vida real',
  expected: 'O que se espera',
  duration: 'Duração',
  durationOf: (ms: number) => formatDuration(ms),
  where: 'Em quais versões',
  everywhere: 'A parte é de todas: atinge as quatro.',
  noVersion: 'Escolha pelo menos uma versão.',
  bad: (seconds: number) =>
    seconds === 0
      ? 'sem segundos ruins'
      : `até ${formatNumber(seconds)} ${plural(seconds, 'segundo ruim', 'segundos ruins')} por vez, em produção`,
  badAll: 'ruim enquanto durar',
  endsIn: (countdown: string) => `termina em ${countdown}`,
  repairing: 'reparando…',
  struck: (times: number) =>
    times === 0
      ? 'ainda não atingiu nada'
      : `atingiu ${formatNumber(times)} ${plural(times, 'vez', 'vezes')}`,
  intensityOf: (value: number, unit: string) =>
    `${formatNumber(value)}${unit === '' ? '' : `\u00a0${unit}`}`,
  active: (count: number) => `${formatNumber(count)} ${plural(count, 'ligada', 'ligadas')}`,
  nothing: 'O laboratório não ofereceu nenhuma falha.',
} as const;
