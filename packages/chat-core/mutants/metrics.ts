import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'every step of the route is counted',
    find: "if (event.type === 'route') countStep(event.step);",
    replace: '',
  },
  {
    promise: 'what a shared answer met is counted once',
    file: 'parts/step-counters.ts',
    find: "isGuest ||= kind === 'coalesce';",
    replace: '',
  },
  {
    promise: 'every call of a provider is counted, also of an answer that failed',
    find: '        countCalls(meters, request);',
    replace: '',
  },
  {
    promise: 'an answer that nobody writes any more is not active',
    find: 'meters.active.dec();',
    replace: '',
  },
  {
    promise: 'a failed answer counts by its code',
    find: 'outcome = errorCodeOf(error);',
    replace: '',
  },
  {
    promise: 'an answer that ends without its end has failed',
    find: "outcome ??= 'truncated';",
    replace: '',
  },
  {
    promise: 'the first token is timed once',
    find: 'started = true;',
    replace: '',
  },
];
