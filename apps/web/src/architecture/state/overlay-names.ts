import type { Overlay } from './view.ts';

/** What an overlay is called in an address. */
export const overlayNames: Readonly<Record<Overlay, string>> = {
  cost: 'custo',
  availability: 'disponibilidade',
};
