import { providerDown } from './catalogue/f01-provider-down.ts';
import { twoProvidersDown } from './catalogue/f02-two-providers-down.ts';
import { threeProvidersDown } from './catalogue/f03-three-providers-down.ts';
import { allProvidersDown } from './catalogue/f04-all-providers-down.ts';
import { slowProvider } from './catalogue/f05-slow-provider.ts';
import { throttledProvider } from './catalogue/f06-throttled-provider.ts';
import { cutAnswers } from './catalogue/f07-cut-answers.ts';
import { silentProvider } from './catalogue/f08-silent-provider.ts';
import { instanceDies } from './catalogue/f09-instance-dies.ts';
import { redisDown } from './catalogue/f10-redis-down.ts';
import { postgresDies } from './catalogue/f11-postgres-dies.ts';
import { regionDown } from './catalogue/f13-region-down.ts';
import { trafficSurge } from './catalogue/f14-traffic-surge.ts';
import { partition } from './catalogue/f16-partition.ts';
import { slowStores } from './catalogue/f17-slow-stores.ts';
import { frozenInstance } from './catalogue/frozen-instance.ts';
import type { Fault } from './fault.ts';

/** Everything that the laboratory can break, as the screen lists it. */
export const allFaults: readonly Fault[] = [
  providerDown,
  twoProvidersDown,
  threeProvidersDown,
  allProvidersDown,
  slowProvider,
  throttledProvider,
  cutAnswers,
  silentProvider,
  redisDown,
  postgresDies,
  instanceDies,
  frozenInstance,
  regionDown,
  slowStores,
  partition,
  trafficSurge,
];
