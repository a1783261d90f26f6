import { toCents } from '../../cost/to-cents.ts';
import type { CostLine } from '../../model/cost-line.ts';
import { billOf, type Row } from './bill-of.ts';

/** São Paulo costs about so much more than us-east-1: a coarse factor for a whole region. */
const saoPauloFactor = 1.45;

const region: readonly Row[] = [
  ['eks', 73, '1 cluster', ['orchestrator']],
  ['nodes', 1_525.63, '12 nós m7g.xlarge e 1.200 GB', ['api-a', 'api-b']],
  ['relational', 211.34, '2 × db.t4g.large e 200 GB', ['postgres', 'postgres-standby']],
  ['documents', 1_288.8, '3 × db.r6g.xlarge, 500 GB, 500 milhões de E/S', ['documents']],
  ['cache', 479.61, '3 × r7g.large', ['redis', 'redis-replica']],
  ['alb', 133.23, 'balanceador e 20 LCU', ['balancer']],
  ['nat', 188.55, '3 NATs e 2 TB', ['egress']],
  ['ipv4', 21.9, '6 endereços públicos', ['balancer', 'egress']],
  ['security', 250, 'WAF, KMS, GuardDuty, Config', ['balancer']],
  ['metrics', 355.15, '80 mil séries a cada 30 s', ['metrics']],
  ['logs', 400, '800 GB', ['logs']],
  ['traces', 250, '50 milhões de rastros', ['traces']],
  ['vpce', 175.2, '24 endpoints privados', ['egress']],
];

/** What has a box of its own in São Paulo. */
const there: Readonly<Record<string, readonly string[]>> = {
  'api-a': ['sa-api-a'],
  'api-b': ['sa-api-b'],
  postgres: ['sa-postgres'],
  'postgres-standby': [],
  documents: ['sa-documents'],
  redis: ['sa-redis'],
  'redis-replica': [],
  balancer: ['sa-balancer'],
  egress: ['sa-egress'],
};

const inSaoPaulo = ([id, usd, what, components]: Row): Row => [
  `sa-${id}`,
  toCents(usd * saoPauloFactor),
  `${what}, em São Paulo`,
  components.flatMap((component) => there[component] ?? [component]),
];

/** V4: the same bill in each region, and what belongs to both. */
export const twoRegions: readonly CostLine[] = billOf('v4', [
  ...region,
  ...region.map(inSaoPaulo),
  ['docdb-io', 40, '200 milhões de escritas copiadas', ['documents', 'sa-documents']],
  ['ga', 93.25, 'Global Accelerator, 1 e 5 TB', ['router']],
  ['cdn', 1_265, '9 TB cobrados, 500 milhões de pedidos', ['cdn']],
  ['xregion', 60, '3 TB entre as regiões', ['sa-postgres', 'sa-documents']],
  ['dns', 20, 'DNS e verificações de saúde', ['router']],
  ['grafana', 190, '10 que editam, 20 que veem', ['metrics']],
  ['fis', 36, '360 minutos de falhas de propósito', ['chaos']],
  ['backup', 100, 'cópias de segurança em outra região', ['postgres', 'documents']],
]);
