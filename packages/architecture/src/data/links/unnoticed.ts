import type { Link, Protocol } from '../../model/link.ts';
import type { VersionId } from '../../model/version-id.ts';
import { link } from './link.ts';

type About = {
  readonly protocol?: Protocol;
  readonly carries: string;
  readonly since: VersionId;
  readonly until?: VersionId;
};

/** Nobody is answered by way of it: without it things go on, and are less safe or less known. */
const aside = (from: string, to: string, { protocol = 'control', ...about }: About) =>
  link(from, to, { protocol, need: 'optional', serves: [], ...about });

const copy = (from: string, to: string, about: About) =>
  aside(from, to, { protocol: 'replication', ...about });

/** Copies, what is watched, and who gives orders. */
export const unnoticed: readonly Link[] = [
  copy('postgres', 'postgres-standby', {
    carries: 'cada escrita, antes de confirmada',
    since: 'v2',
  }),
  copy('redis', 'redis-replica', { carries: 'cópia do que muda', since: 'v2' }),
  copy('postgres', 'sa-postgres', { carries: 'cópia entre regiões', since: 'v4' }),
  copy('documents', 'sa-documents', { carries: 'cópia entre regiões', since: 'v4' }),
  aside('api-a', 'logs', { carries: 'registros em JSON', since: 'v1' }),
  aside('api-a', 'traces', { protocol: 'otlp', carries: 'spans', since: 'v3' }),
  aside('api-b', 'traces', { protocol: 'otlp', carries: 'spans', since: 'v3' }),
  aside('metrics', 'api-a', { protocol: 'http', carries: 'leitura de /metrics', since: 'v3' }),
  aside('autoscaler', 'api-b', { carries: 'sobe e desce servidores', since: 'v2', until: 'v2' }),
  aside('orchestrator', 'api-b', { carries: 'sobe, desce e conserta', since: 'v3' }),
  aside('chaos', 'api-a', { carries: 'falhas de propósito', since: 'v4' }),
];
