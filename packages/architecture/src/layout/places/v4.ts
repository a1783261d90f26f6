import type { Places, ZonePlace } from '../places.ts';
import { AIR } from './air.ts';
import { COLUMNS } from './columns.ts';
import { UPRIGHT_TRACKS } from './upright-tracks.ts';

const region = { kind: 'region', air: { top: 46, right: 14, bottom: 18, left: 22 } } as const;
const withFloor = { kind: 'region', air: { ...region.air, bottom: 28 } } as const;
const zone = (id: string, title: string, row: number): ZonePlace => ({
  id,
  kind: 'zone',
  title,
  from: [1, row],
  to: [3, row],
  air: AIR.zone,
});

/** Two regions, one above the other: the second is the first turned over, its bus at the bottom. */
export const v4: Places = {
  columns: COLUMNS,
  rows: [30, 162, 238, 322, 384, 454, 530, 614],
  boxHeight: 56,
  tracks: { ...UPRIGHT_TRACKS, watch: { y: 105 }, bus: { y: 129 }, floor: { y: 684 } },
  boxes: {
    orchestrator: [1, 0],
    chaos: [2, 0],
    logs: [3, 0],
    metrics: [4, 0],
    traces: [5, 0],
    people: [0, 2],
    router: [0, 4],
    cdn: [0, 6],
    'api-a': [1, 1],
    balancer: [1, 2],
    'api-b': [1, 3],
    postgres: [2, 1],
    'postgres-standby': [2, 3],
    redis: [3, 1],
    'redis-replica': [3, 3],
    egress: [4, 1],
    'own-server': [4, 2],
    documents: [4, 3],
    'sa-api-a': [1, 5],
    'sa-balancer': [1, 6],
    'sa-api-b': [1, 7],
    'sa-postgres': [2, 5],
    'sa-redis': [3, 7],
    'sa-documents': [4, 5],
    'sa-own-server': [4, 6],
    'sa-egress': [4, 7],
    openai: [5, 2],
    claude: [5, 4],
    gemini: [5, 6],
  },
  zones: [
    { ...region, id: 'us-east-1', title: 'Região us-east-1', from: [1, 1], to: [4, 3] },
    { ...withFloor, id: 'sa-east-1', title: 'Região sa-east-1', from: [1, 5], to: [4, 7] },
    zone('zone-a', 'Zona A', 1),
    zone('zone-b', 'Zona B', 3),
    zone('sa-zone-a', 'Zona A', 5),
    zone('sa-zone-b', 'Zona B', 7),
    { id: 'watch', kind: 'group', title: 'Observação', from: [3, 0], to: [5, 0], air: AIR.group },
    { id: 'control', kind: 'group', title: 'Controle', from: [1, 0], to: [2, 0], air: AIR.group },
    {
      id: 'providers',
      kind: 'group',
      title: 'Provedores',
      from: [5, 2],
      to: [5, 6],
      air: AIR.group,
    },
  ],
  buses: [
    {
      exits: { 'api-a': 'right servers', 'api-b': 'right servers' },
      entries: {
        postgres: 'bus top',
        redis: 'bus top',
        egress: 'bus top',
        'own-server': 'bus east left',
        documents: 'bus east left',
        traces: 'bus bottom',
      },
    },
    {
      exits: { 'sa-api-a': 'right abroad', 'sa-api-b': 'right abroad' },
      entries: {
        postgres: 'left',
        'sa-redis': 'floor bottom',
        'sa-egress': 'floor bottom',
        'sa-documents': 'floor east left',
        'sa-own-server': 'floor east left',
      },
    },
    {
      exits: { egress: 'right providers', 'sa-egress': 'right providers' },
      entries: { openai: 'left', claude: 'left', gemini: 'left' },
    },
  ],
  routes: {
    'people-router': 'bottom top',
    'people-cdn': 'left far left',
    'cdn-router': 'top bottom',
    'router-balancer': 'right west left',
    'router-sa-balancer': 'right west left',
    'balancer-api-a': 'top bottom',
    'balancer-api-b': 'bottom top',
    'sa-balancer-sa-api-a': 'top bottom',
    'sa-balancer-sa-api-b': 'bottom top',
    'api-a-logs': 'top+ watch bottom',
    'metrics-api-a': 'bottom watch top+',
    'chaos-api-a': 'bottom watch top+',
    'orchestrator-api-b': 'left control left',
    'postgres-postgres-standby': 'bottom top',
    'redis-redis-replica': 'bottom top',
    'postgres-sa-postgres': 'right copies right',
    'documents-sa-documents': 'bottom top',
  },
  labels: {
    'postgres-postgres-standby': { x: 444, y: 270, text: 'síncrona' },
    'redis-redis-replica': { x: 608, y: 270, text: 'assíncrona' },
    'postgres-sa-postgres': { x: 526, y: 486, text: 'assíncrona' },
  },
};
