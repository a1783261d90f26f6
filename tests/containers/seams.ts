import type { VersionId } from '@evolua/architecture/model/version-id';

/** Where a version may break, in `docker-compose.yml`. */
export type Seam = {
  readonly version: VersionId;
  readonly part: 'server' | 'redis' | 'postgres' | 'region';
  /** The services that are killed, together. */
  readonly dies: readonly string[];
  /** The service that takes over; absent: none does. */
  readonly heir?: string;
};

/** What each version says of the loss of a part: sentences of `docs/promessas.md`. */
export const promiseOf: Readonly<Record<Seam['part'], string>> = {
  server: 'Um servidor morre, e quem pergunta logo em seguida é atendido.',
  redis:
    'O Redis cai com 50 perguntas em andamento, e todas são respondidas; quando volta, tudo volta ao normal.',
  postgres:
    'O Postgres cai no meio do movimento e volta, e nenhuma resposta dada como pronta se perde.',
  region: 'Uma região inteira cai, e quem estava nela é atendido pela outra.',
};

/** Each seam is broken by `system.containers.test.ts`, in this order. */
export const seams: readonly Seam[] = [
  { version: 'v1', part: 'server', dies: ['v1'] },
  { version: 'v1', part: 'redis', dies: ['v1-redis'] },
  { version: 'v1', part: 'postgres', dies: ['v1-postgres'] },

  { version: 'v2', part: 'server', dies: ['v2-1'], heir: 'v2-2' },
  { version: 'v2', part: 'redis', dies: ['v2-redis-1'], heir: 'v2-redis-2' },
  { version: 'v2', part: 'postgres', dies: ['v2-postgres-1'], heir: 'v2-postgres-2' },

  { version: 'v3', part: 'server', dies: ['v3-1'], heir: 'v3-2' },
  { version: 'v3', part: 'redis', dies: ['v3-redis-1'], heir: 'v3-redis-2' },
  { version: 'v3', part: 'postgres', dies: ['v3-postgres-1'], heir: 'v3-postgres-2' },

  { version: 'v4', part: 'redis', dies: ['v4-us-redis-1'] },
  {
    version: 'v4',
    part: 'region',
    dies: ['v4-us-1', 'v4-us-door', 'v4-us-postgres', 'v4-us-redis-1'],
    heir: 'v4-sa-1',
  },
];
