import type { Evidence } from '../model/evidence.ts';
import type { VersionId } from '../model/version-id.ts';
import { sameIn } from './same-in.ts';

const all: readonly VersionId[] = ['v1', 'v2', 'v3', 'v4'];
const redisDown =
  'O Redis cai com 50 perguntas em andamento, e todas são respondidas; quando volta, tudo volta ao normal.';
const wholeRegion = [
  'balancer',
  'api-a',
  'api-b',
  'redis',
  'redis-replica',
  'egress',
  'own-server',
];
const itsStores = ['postgres', 'postgres-standby', 'documents'];

/** What the promises prove of dead parts; of everything else we say "não comprovado". */
export const evidence: readonly Evidence[] = [
  {
    promise: 'Um provedor cai, e toda pergunta continua sendo respondida.',
    ability: 'ask',
    dead: sameIn(all, ['openai']),
  },
  {
    promise: 'Dois provedores caem, e toda pergunta continua sendo respondida.',
    ability: 'ask',
    dead: sameIn(all, ['openai', 'claude']),
  },
  {
    promise: 'Três provedores caem, e toda pergunta continua sendo respondida.',
    ability: 'ask',
    dead: sameIn(all, ['openai', 'claude', 'gemini']),
  },
  {
    promise:
      'Todos os provedores caem, e o chat ainda responde algo, marcado como resposta de emergência.',
    ability: 'ask',
    dead: sameIn(all, ['openai', 'claude', 'gemini', 'own-server', 'sa-own-server']),
  },
  {
    promise: 'Um servidor morre, e quem pergunta logo em seguida é atendido.',
    ability: 'ask',
    dead: sameIn(all, ['api-a']),
  },
  {
    promise:
      'Um servidor morre com 50 respostas em andamento: as dos outros chegam ao fim, e as dele logo aparecem como interrompidas, com o texto que tinham.',
    ability: 'ask',
    dead: { v1: ['api-a'], v2: ['api-b'], v3: ['api-b'], v4: ['sa-api-a'] },
  },
  // One process stands for the primary and its copies.
  { promise: redisDown, ability: 'ask', dead: sameIn(['v1', 'v2', 'v3'], ['redis']) },
  {
    promise: redisDown,
    ability: 'ask',
    dead: {
      ...sameIn(['v2', 'v3'], ['redis', 'redis-replica']),
      v4: ['redis', 'redis-replica', 'sa-redis'],
    },
  },
  {
    promise: 'Uma região inteira cai, e quem estava nela é atendido pela outra.',
    ability: 'ask',
    // V4's Postgres and documents are of neither region here, and stay.
    dead: { ...sameIn(['v1', 'v2', 'v3'], [...wholeRegion, ...itsStores]), v4: wholeRegion },
  },
];
