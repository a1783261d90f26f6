import type { Places } from '../places.ts';
import { AIR } from './air.ts';
import { oneRegion } from './one-region.ts';

/** Two of what answers, in two zones; a second provider. */
export const v2: Places = {
  ...oneRegion,
  zones: [
    {
      id: 'us-east-1',
      kind: 'region',
      title: 'Região us-east-1',
      from: [1, 1],
      to: [4, 3],
      air: { top: 80, right: 14, bottom: 40, left: 22 },
    },
    { id: 'zone-a', kind: 'zone', title: 'Zona A', from: [1, 1], to: [3, 1], air: AIR.wideZone },
    { id: 'zone-b', kind: 'zone', title: 'Zona B', from: [1, 3], to: [3, 3], air: AIR.wideZone },
    { id: 'watch', kind: 'group', title: 'Observação', from: [3, 0], to: [3, 0], air: AIR.group },
    { id: 'control', kind: 'group', title: 'Controle', from: [1, 0], to: [1, 0], air: AIR.group },
    {
      id: 'providers',
      kind: 'group',
      title: 'Provedores',
      from: [5, 1],
      to: [5, 2],
      air: AIR.group,
    },
  ],
};
