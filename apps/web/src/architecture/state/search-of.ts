import { overlayNames } from './overlay-names.ts';
import type { View } from './view.ts';

/** The address of a view: `?v=3&fluxo=failover&passo=4&peca=postgres&cai=openai`; `''` of a bare one. */
export const searchOf = (view: View): string => {
  const said: readonly (readonly [string, string | undefined])[] = [
    ['v', view.version?.slice(1)],
    ['lado', view.beside?.slice(1)],
    ['fluxo', view.flow],
    ['passo', view.flow && view.step > 1 ? String(view.step) : undefined],
    ['peca', view.part],
    ['cai', view.dead.join(',')],
    ['camada', view.overlay && overlayNames[view.overlay]],
    [
      'guia',
      Object.entries(view.answers)
        .map((pair) => pair.join('.'))
        .join(','),
    ],
  ];
  // Ids and commas need no escape, and an address is read by people.
  const words = said.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return words.length > 0 ? `?${words.join('&')}` : '';
};
