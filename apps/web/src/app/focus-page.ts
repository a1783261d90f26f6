/** Where the focus goes when what had it is gone: to the page, and not back to its very top. */
export const focusPage = (): void =>
  document.getElementById('conteudo')?.focus({ preventScroll: true });
