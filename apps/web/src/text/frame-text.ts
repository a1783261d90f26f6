/** The words around every page, whatever is on it. */
export const frameText = {
  product: 'Evolua',
  skip: 'Ir para o conteúdo',
  loading: 'Carregando…',
  retry: 'Tentar de novo',
  nav: { label: 'Páginas', conversations: 'Conversas', architecture: 'Arquitetura', api: 'API' },
  theme: 'Tema',
  themes: { system: 'Do sistema', light: 'Claro', dark: 'Escuro' },
  dialogClose: 'Fechar',
} as const;
