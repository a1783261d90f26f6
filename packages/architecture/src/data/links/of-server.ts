import type { Link } from '../../model/link.ts';
import type { VersionId } from '../../model/version-id.ts';
import { everything } from './everything.ts';
import { link } from './link.ts';

type Place = {
  readonly api: string;
  readonly since: VersionId;
  /** Begins the ids of what stands in its region: nothing, or `sa-`. */
  readonly side: '' | 'sa-';
};

const later = (one: VersionId, other: VersionId) => (one > other ? one : other);

/** What every server speaks to. The one Postgres of V4 is written to by both regions. */
export const ofServer = ({ api, since, side }: Place): readonly Link[] => [
  link(`${side}balancer`, api, {
    protocol: 'sse',
    carries: 'pedidos',
    need: { oneOf: 'server' },
    serves: everything,
    since,
  }),
  link(api, 'postgres', {
    protocol: 'sql',
    carries: 'contas, perguntas, respostas',
    need: 'required',
    serves: ['ask', 'read-history', 'sign-in'],
    since,
  }),
  link(api, `${side}redis`, {
    protocol: 'resp',
    carries: 'cache e limites',
    need: 'optional',
    serves: ['ask'],
    since,
  }),
  link(api, `${side}documents`, {
    protocol: 'mongo',
    carries: 'conversas',
    need: 'required',
    serves: ['ask', 'read-history'],
    since: later(since, 'v3'),
  }),
  link(api, `${side}egress`, {
    protocol: 'http',
    carries: 'chamadas aos provedores',
    need: { oneOf: 'model' },
    serves: ['ask'],
    since,
  }),
  link(api, `${side}own-server`, {
    protocol: 'sse',
    carries: 'perguntas ao modelo da casa',
    need: { oneOf: 'model' },
    serves: ['ask'],
    since: later(since, 'v4'),
  }),
];
