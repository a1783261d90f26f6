import type { VersionId } from '@evolua/architecture/model/version-id';
import { formatNumber } from '../../format/format-number.ts';

const nameOf = (version: VersionId): string => version.toUpperCase();

/** Every word of the flows, of what changed, of the overlays and of the tables. */
export const storyText = {
  flow: {
    position: (step: number, of: number) => `${formatNumber(step)} de ${formatNumber(of)}`,
    previous: 'Passo anterior',
    next: 'Próximo passo',
    leave: 'Sair do caminho',
    hint: '← e → andam; espaço avança.',
    steps: 'Passos',
    at: (step: number, of: number, text: string) =>
      `Passo ${formatNumber(step)} de ${formatNumber(of)}. ${text}`,
    fails: 'falha aqui',
    missing: (version: VersionId) => ({
      title: `A ${nameOf(version)} não tem este caminho.`,
      detail: 'Escolha outra versão, ou outro caminho.',
    }),
  },
  changes: {
    title: (version: VersionId) => `O que a ${nameOf(version)} trouxe`,
    between: (from: VersionId, to: VersionId) => `Da ${nameOf(from)} para a ${nameOf(to)}`,
    came: 'Chegou',
    went: 'Saiu',
    changed: 'Mudou',
    from: (before: string, after: string) => `${before} → ${after}`,
    links: (count: number) =>
      count === 1 ? 'e uma ligação nova' : `e ${formatNumber(count)} ligações novas`,
    first: 'Tudo começa aqui',
    announce: (word: string, names: string) => `${word}: ${names}.`,
  },
  overlay: {
    cost: {
      title: 'Custo por mês',
      per: 'por mês',
      source: (readAt: string) =>
        `Modelo, preços de us-east-1 lidos em ${readAt}. Os tokens não estão na conta.`,
    },
    availability: {
      title: 'Minutos perdidos por mês',
      per: 'perdidos por mês',
      source:
        'Modelo, não medido: taxas publicadas de falhas de provedores e nuvens, as mesmas para as quatro. Erros próprios, sobrecarga e pessoas ficam de fora, e pioram a conta.',
    },
    about: 'cerca de',
    lines: 'De que é feito',
  },
  outline: {
    title: 'O mesmo em palavras',
    lead: (version: VersionId) => `Cada peça da ${nameOf(version)}, e com quem ela fala.`,
    alone: 'não abre ligação com ninguém',
    talks: 'fala com',
  },
  trade: {
    title: 'O que se ganha, o que se paga',
    lead: 'O que o curso anuncia, e ao lado o que este modelo calcula.',
    table: 'As quatro versões lado a lado',
    modelled: (value: string) => `aqui: ${value}`,
    rows: {
      question: 'Pergunta que responde',
      cost: 'Custo por mês',
      setUp: 'Para montar',
      availability: 'Disponibilidade',
      note: 'Sobre esse número',
      concurrentUsers: 'Pessoas ao mesmo tempo',
      complexity: 'Complexidade',
      team: 'Equipe',
      adds: 'O que traz',
      gains: 'Ganhos',
      pricePaid: 'Preço',
      pointsOfFailure: 'O que ainda a derruba',
      moveOnSignals: 'Use quando',
    },
  },
} as const;
