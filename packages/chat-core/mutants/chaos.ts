import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'the error that was asked for is thrown',
    find: 'throw injectedError(faults.error.code);',
    replace: '',
  },
  {
    promise: 'every cut shows on the route',
    find: "yield step('cut');",
    replace: '',
  },
  {
    promise: 'a delay respects its caller',
    find: 'stopIfAborted(signal);',
    replace: '',
  },
  {
    promise: 'no more than a share of the requests is exposed',
    file: 'parts/run-experiment.ts',
    find: 'exposed + 1 <= share * seen && ',
    replace: '',
  },
  {
    promise: 'no more than so many at once',
    file: 'parts/run-experiment.ts',
    find: ' && now < concurrentMax',
    replace: '',
  },
  {
    promise: 'an experiment ends',
    file: 'parts/run-experiment.ts',
    find: 'endsAtMs - performance.now()',
    replace: 'durationMs',
  },
  {
    promise: 'it stops when the budget burns',
    file: 'parts/run-experiment.ts',
    find: "stop('budget')",
    replace: 'undefined',
  },
  {
    promise: 'an exposed request that ended makes room',
    file: 'parts/watch-answers.ts',
    find: 'if (isExposed) experiment.release();',
    replace: '',
  },
  {
    promise: 'nothing strikes after the end, whoever was exposed before',
    file: 'parts/chaos-strike.ts',
    find: ' && remainingMs() > 0',
    replace: '',
  },
  {
    promise: 'stopping sets free those that wait',
    file: 'parts/chaos-strike.ts',
    find: 'AbortSignal.any([signal, ended])',
    replace: 'signal',
  },
  {
    promise: 'every strike is counted',
    file: 'parts/chaos-strike.ts',
    find: 'counts[fault] += 1',
    replace: 'undefined',
  },
];
