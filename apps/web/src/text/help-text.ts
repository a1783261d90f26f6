import type { shortcuts } from '../shortcuts/shortcuts.ts';

/** The words of the shortcuts and of their help. */
export const helpText = {
  title: 'Atalhos do teclado',
  close: 'Fechar',
  places: { page: 'Em qualquer lugar', list: 'Na busca', composer: 'Na pergunta' },
  shortcuts: {
    search: 'Buscar nas conversas',
    help: 'Mostrar estes atalhos',
    create: 'Nova conversa',
    undo: 'Ir para o aviso que oferece desfazer',
    ask: 'Perguntar',
    breakLine: 'Quebrar a linha',
    stop: 'Parar a resposta',
    editLast: 'Com o campo vazio, editar a última pergunta',
    walk: 'Andar pelos resultados',
    leaveSearch: 'Limpar a busca',
  } satisfies Readonly<Record<keyof typeof shortcuts, string>>,
  singleKeys: 'Atalhos de uma tecla só',
  singleKeysDetail: 'Desligue se você dita o texto ou esbarra neles.',
} as const;
