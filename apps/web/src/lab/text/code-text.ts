import type { VersionId } from '@evolua/lab-contract/version-id';
import { formatNumber } from '../../format/format-number.ts';
import { plural } from '../../format/plural.ts';

const lines = (count: number): string =>
  `${formatNumber(count)} ${plural(count, 'linha', 'linhas')}`;

/** What each step is about, in a sentence for somebody who has not read the code yet. */
const steps: Readonly<Record<VersionId, string>> = {
  v1: '',
  v2: 'Vários processos e um segundo provedor: o que falha em um lugar é tentado em outro.',
  v3: 'O sistema passa a se observar: rastros, saúde de cada provedor, e um limite para cada um.',
  v4: 'Duas regiões e quatro provedores: uma resposta cortada continua, e as falhas são ensaiadas.',
};

/** The words of the code screen. */
export const codeText = {
  title: 'Código',
  lead: 'Cada versão é montada em um arquivo. A diferença entre dois deles é a lição.',
  steps: { label: 'Passos', about: steps },
  step: (from: string, to: string) => `${from.toUpperCase()} → ${to.toUpperCase()}`,
  figures: { added: (count: number) => `+${count}`, removed: (count: number) => `−${count}` },
  counted: (added: number, removed: number) => `${lines(added)} a mais, ${lines(removed)} a menos`,
  lines: 'linhas',
  table: (from: string, to: string) =>
    `O arquivo de montagem da ${from.toUpperCase()} ao lado do da ${to.toUpperCase()}`,
  previous: 'Mudança anterior',
  next: 'Próxima mudança',
  keys: 'Alt e as setas ↑ ↓ também.',
  place: (at: number, of: number) =>
    at === 0
      ? `${formatNumber(of)} ${plural(of, 'mudança', 'mudanças')}`
      : `${formatNumber(at)} de ${formatNumber(of)}`,
  missing: {
    title: 'Este passo não está aqui.',
    detail: 'O laboratório roda só algumas versões, e a diferença precisa de duas vizinhas.',
  },
} as const;
