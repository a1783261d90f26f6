import { formatNumber } from '../../format/format-number.ts';
import { plural } from '../../format/plural.ts';

/** Every word of the laboratory's shell, in Brazilian Portuguese. What varies is a function. */
export const labText = {
  nav: {
    label: 'Páginas do laboratório',
    menu: 'Páginas',
    lab: 'Laboratório',
    experiments: 'Experimentos',
    gameDay: 'Dia de jogo',
    code: 'Código',
    processes: 'Processos',
    requests: 'Pedidos',
    architecture: 'Arquitetura',
    versions: 'Conversas',
    versionsLabel: 'Abrir a conversa de uma versão',
    version: (version: string, name: string) => `${version.toUpperCase()} ${name}`,
  },
  opening: 'Procurando o laboratório…',
  unreachable: {
    title: 'O laboratório não respondeu.',
    detail:
      'Veja, no terminal, se o make dev ainda está rodando. A tela tenta de novo sozinha, e volta quando ele voltar.',
  },
  notices: 'O que não funciona agora',
  retrying: {
    title: 'Sem contato com o laboratório.',
    detail:
      'O que está na tela é a última notícia. As falhas terminam na hora marcada mesmo assim, e a tela volta sozinha.',
  },
  fallen: {
    title: 'Esta tela parou.',
    detail: 'O laboratório continua rodando, e as outras telas também. Tente abri-la de novo.',
  },
  readOnly: {
    title: 'Você está olhando.',
    detail:
      'Perguntar pode; quebrar e reparar pede a chave. Ela está no fim do endereço que o make dev mostrou no terminal: abra o laboratório por ele.',
  },
  broken: {
    label: 'Quebrado agora',
    none: 'Nada quebrado',
    more: (count: number) => `e mais ${formatNumber(count)}`,
    repairing: 'reparando',
    repairAll: 'Reparar tudo',
  },
  pace: (perSecond: number, on: boolean) =>
    on
      ? `${formatNumber(perSecond)} ${plural(perSecond, 'pergunta', 'perguntas')}/s`
      : 'tráfego desligado',
  memory: (mb: number) =>
    mb < 1_000
      ? `${formatNumber(Math.round(mb))}\u00a0MB`
      : `${formatNumber(mb / 1_000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0GB`,
  memoryTitle: 'Memória de tudo o que roda',
  announcements: {
    broke: (title: string) => `Quebrou: ${title}.`,
    repaired: (title: string) => `Reparado: ${title}.`,
    lost: 'Sem contato com o laboratório.',
    back: 'O laboratório voltou.',
  },
} as const;
