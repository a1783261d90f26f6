import type { Places } from '../places.ts';
import { COLUMNS } from './columns.ts';
import { UPRIGHT_TRACKS } from './upright-tracks.ts';

/** What V1, V2 and V3 have in common: one region, two zones in it, and above them who watches. */
export const oneRegion = {
  columns: COLUMNS,
  rows: [30, 206, 396, 586],
  boxHeight: 64,
  tracks: { ...UPRIGHT_TRACKS, watch: { y: 114 }, bus: { y: 150 } },
  boxes: {
    autoscaler: [1, 0],
    orchestrator: [1, 0],
    logs: [3, 0],
    metrics: [4, 0],
    traces: [5, 0],
    people: [0, 2],
    cdn: [0, 3],
    balancer: [1, 2],
    'api-a': [1, 1],
    postgres: [2, 1],
    redis: [3, 1],
    egress: [4, 1],
    'api-b': [1, 3],
    'postgres-standby': [2, 3],
    'redis-replica': [3, 3],
    documents: [4, 3],
    openai: [5, 1],
    claude: [5, 2],
    gemini: [5, 3],
  },
  zones: [],
  buses: [
    {
      exits: { 'api-a': 'right servers', 'api-b': 'right servers' },
      entries: {
        postgres: 'bus top',
        redis: 'bus top',
        egress: 'bus top',
        documents: 'bus east left',
        traces: 'bus bottom',
      },
    },
  ],
  routes: {
    'people-balancer': 'right left',
    'people-cdn': 'bottom top',
    'cdn-balancer': 'right west left+',
    'balancer-api-a': 'top bottom',
    'balancer-api-b': 'bottom top',
    'egress-openai': 'right providers left',
    'egress-claude': 'right providers left',
    'egress-gemini': 'right providers left',
    'api-a-logs': 'top+ watch bottom',
    'metrics-api-a': 'bottom watch top+',
    'autoscaler-api-b': 'left control left',
    'orchestrator-api-b': 'left control left',
    'postgres-postgres-standby': 'bottom top',
    'redis-redis-replica': 'bottom top',
  },
  labels: {
    'postgres-postgres-standby': { x: 444, y: 432, text: 'síncrona' },
    'redis-redis-replica': { x: 608, y: 432, text: 'assíncrona' },
  },
} as const satisfies Places;
