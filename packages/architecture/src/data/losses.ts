import type { Loss } from '../model/loss.ts';

const region = ['balancer', 'api-a', 'api-b', 'postgres', 'egress'];
const servers = ['api-a', 'api-b'];

/**
 * Minutes lost in a month of 30 days, by cause. A simulation of 4,000 years with the published
 * failure rates of providers and clouds, the same faults for all four; rates of deploys, instances
 * and databases are assumed. What it leaves out (own bugs, overload, people) makes reality worse.
 */
export const losses: readonly Loss[] = [
  { version: 'v1', cause: 'o provedor falha', minutesPerMonth: 80, components: ['openai'] },
  { version: 'v1', cause: 'uma atualização ruim', minutesPerMonth: 30, components: ['api-a'] },
  {
    version: 'v1',
    cause: 'a região cai',
    minutesPerMonth: 13,
    components: ['balancer', 'api-a', 'postgres', 'egress'],
  },
  { version: 'v1', cause: 'a zona cai', minutesPerMonth: 9, components: ['api-a', 'postgres'] },
  { version: 'v1', cause: 'o banco cai', minutesPerMonth: 9, components: ['postgres'] },
  { version: 'v1', cause: 'o servidor morre', minutesPerMonth: 3, components: ['api-a'] },
  { version: 'v2', cause: 'a região cai', minutesPerMonth: 13, components: region },
  { version: 'v2', cause: 'uma atualização ruim', minutesPerMonth: 5, components: servers },
  {
    version: 'v2',
    cause: 'cada uma das outras causas',
    minutesPerMonth: 1.5,
    isUpperBound: true,
    components: ['openai', 'claude', 'postgres', ...servers],
  },
  { version: 'v3', cause: 'a região cai', minutesPerMonth: 13, components: region },
  { version: 'v3', cause: 'uma atualização ruim', minutesPerMonth: 0.5, components: servers },
  {
    version: 'v4',
    cause: 'todas as causas juntas',
    minutesPerMonth: 1,
    isUpperBound: true,
    components: ['router'],
  },
];
