import { experiment as openaiDown } from '../../experiments/01-openai-down.ts';
import { experiment as silentProvider } from '../../experiments/02-silent-provider.ts';
import { experiment as serverDies } from '../../experiments/03-server-dies.ts';
import { experiment as postgresDown } from '../../experiments/04-postgres-down.ts';
import { experiment as redisDown } from '../../experiments/05-redis-down.ts';
import { experiment as twoProvidersDown } from '../../experiments/06-two-providers-down.ts';
import { experiment as slowProvider } from '../../experiments/07-slow-provider.ts';
import { experiment as throttledProvider } from '../../experiments/08-throttled-provider.ts';
import { experiment as cutAnswers } from '../../experiments/09-cut-answers.ts';
import { experiment as sameQuestionTwice } from '../../experiments/10-same-question-twice.ts';
import { experiment as everybodyAsks } from '../../experiments/11-everybody-asks.ts';
import { experiment as slowStores } from '../../experiments/12-slow-stores.ts';
import { experiment as tenTimesTheTraffic } from '../../experiments/13-ten-times-the-traffic.ts';
import { experiment as regionDown } from '../../experiments/14-region-down.ts';
import { experiment as allProvidersDown } from '../../experiments/15-all-providers-down.ts';
import type { Experiment } from './experiment.ts';

/** All of them, in the order of teaching. */
export const lessons: readonly Experiment[] = [
  openaiDown,
  silentProvider,
  serverDies,
  postgresDown,
  redisDown,
  twoProvidersDown,
  slowProvider,
  throttledProvider,
  cutAnswers,
  sameQuestionTwice,
  everybodyAsks,
  slowStores,
  tenTimesTheTraffic,
  regionDown,
  allProvidersDown,
];
