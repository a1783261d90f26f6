import type { Places } from '../places.ts';
import { AIR } from './air.ts';
import { v2 } from './v2.ts';

/** As V2, and a third provider, documents, and eyes on all of it. */
export const v3: Places = {
  ...v2,
  zones: [
    ...v2.zones.filter(({ id }) => id !== 'providers' && id !== 'watch'),
    { id: 'watch', kind: 'group', title: 'Observação', from: [3, 0], to: [5, 0], air: AIR.group },
    {
      id: 'providers',
      kind: 'group',
      title: 'Provedores',
      from: [5, 1],
      to: [5, 3],
      air: AIR.group,
    },
  ],
};
