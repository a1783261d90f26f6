import type { Places } from '../places.ts';
import { AIR } from './air.ts';
import { oneRegion } from './one-region.ts';

/** One of each, in one zone. */
export const v1: Places = {
  ...oneRegion,
  rows: [118, 312, 470],
  tracks: { ...oneRegion.tracks, watch: { y: 206 }, bus: { y: 254 } },
  zones: [
    {
      id: 'us-east-1',
      kind: 'region',
      title: 'Região us-east-1',
      from: [1, 1],
      to: [4, 2],
      air: { top: 90, right: 14, bottom: 36, left: 22 },
    },
    { id: 'zone-a', kind: 'zone', title: 'Zona A', from: [1, 1], to: [3, 1], air: AIR.wideZone },
    { id: 'watch', kind: 'group', title: 'Observação', from: [3, 0], to: [3, 0], air: AIR.group },
    { id: 'providers', kind: 'group', title: 'Provedor', from: [5, 1], to: [5, 1], air: AIR.group },
  ],
};
