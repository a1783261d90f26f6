import type { Count } from '@evolua/architecture/live/count';
import type { HeardAnswer } from '../../classroom/heard-answer.ts';
import { judge } from '../../traffic/judge.ts';

type Route = HeardAnswer['route'];

/** Over the second in which they were heard. */
export const countsOf = {
  answers: (answers: readonly HeardAnswer[]): Count =>
    count(answers, (answer) => !['good', 'shed'].includes(judge(answer))),
  lookups: (route: Route): Count =>
    count(
      route.flatMap(({ step }) => (step.kind === 'cache' ? step : [])),
      ({ outcome }) => outcome === 'unavailable',
    ),
  calls: (route: Route, provider: string): Count =>
    count(
      route.flatMap(({ step }) =>
        step.kind === 'attempt' && step.provider === provider ? step : [],
      ),
      ({ outcome }) => outcome !== 'ok' && outcome !== 'aborted',
    ),
};

function count<Item>(items: readonly Item[], hasFailed: (item: Item) => boolean): Count {
  return { perSecond: items.length, failedPerSecond: items.filter(hasFailed).length };
}
