import type { CostLine } from '../../model/cost-line.ts';
import { billOf } from './bill-of.ts';

const balancer = ['balancer'];
const egress = ['egress'];
const servers = ['api-a', 'api-b'];
const relational = ['postgres', 'postgres-standby'];
const cache = ['redis', 'redis-replica'];

/** One zone, then two, then three: what each costs in us-east-1. */
export const firstThree: readonly CostLine[] = [
  ...billOf('v1', [
    ['compute', 36.04, '1 tarefa, 1 vCPU e 2 GB', ['api-a']],
    ['alb', 22.27, 'balanceador e 1 LCU', balancer],
    ['database', 25.66, 'db.t4g.small e 20 GB', ['postgres']],
    ['cache', 11.68, '1 × t4g.micro', ['redis']],
    ['nat', 33.75, '1 NAT e 20 GB', egress],
    ['ipv4', 10.95, '3 endereços públicos', ['balancer', 'egress']],
    ['misc', 8.7, 'registros, DNS, segredos, imagens', ['logs', 'api-a']],
  ]),
  ...billOf('v2', [
    ['compute', 144.16, '4 tarefas em média', servers],
    ['alb', 39.79, 'balanceador e 4 LCU', balancer],
    ['database', 211.34, '2 × db.t4g.large e 200 GB', relational],
    ['cache', 94.9, '2 × t4g.medium', cache],
    ['nat', 74.7, '2 NATs e 200 GB', egress],
    ['ipv4', 14.6, '4 endereços públicos', ['balancer', 'egress']],
    ['cdn', 10, '500 GB grátis, 10 milhões de pedidos', ['cdn']],
    ['waf', 14, '3 regras, 10 milhões de pedidos', ['cdn']],
    ['logs', 90, '100 GB, métricas e alarmes', ['logs']],
    ['vpce', 43.8, '6 endpoints privados', egress],
    ['misc', 20, 'backups, segredos, tráfego entre zonas', ['postgres', ...servers]],
  ]),
  ...billOf('v3', [
    ['eks', 73, '1 cluster', ['orchestrator']],
    ['nodes', 738.82, '6 nós m7g.xlarge e 300 GB', servers],
    ['relational', 211.34, '2 × db.t4g.large e 200 GB', relational],
    ['documents', 599.4, '3 × db.r6g.large, 100 GB, 100 milhões de E/S', ['documents']],
    ['cache', 346.02, '3 × m7g.large', cache],
    ['alb', 63.15, 'balanceador e 8 LCU', balancer],
    ['nat', 143.55, '3 NATs e 1 TB', egress],
    ['ipv4', 21.9, '6 endereços públicos', ['balancer', 'egress']],
    ['cdn', 135, '1 TB cobrado, 50 milhões de pedidos', ['cdn']],
    ['waf', 41, '6 regras, 50 milhões de pedidos', ['cdn']],
    ['metrics', 201.93, '30 mil séries a cada 30 s', ['metrics']],
    ['grafana', 52, '3 que editam, 5 que veem', ['metrics']],
    ['logs', 150, '300 GB', ['logs']],
    ['traces', 100, '20 milhões de rastros', ['traces']],
    ['vpce', 109.5, '15 endpoints privados', egress],
    ['misc', 70, 'segredos, backups, 1 TB entre zonas', ['postgres', ...servers]],
  ]),
];
