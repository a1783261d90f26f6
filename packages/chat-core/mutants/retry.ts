import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'what the reader has got is not written again',
    find: "started ||= event.type !== 'route';",
    replace: '',
  },
  {
    promise: 'nothing is asked because closing failed behind a reader who left',
    find: 'started || hasLeft || signal.aborted',
    replace: 'started || signal.aborted',
  },
  {
    promise: 'nothing is asked for a caller who left when the wait was over',
    find: "step: { kind: 'retry', ...step } };\n        stopIfAborted(signal);",
    replace: "step: { kind: 'retry', ...step } };",
  },
  {
    promise: 'no try makes an outage worse',
    find: ' || !budget.spend()',
    replace: '',
  },
  {
    promise: 'a process has one budget, which every request fills once',
    file: 'parts/retry-budget.ts',
    find: 'if (seen.has(attempts)) return;',
    replace: '',
  },
  {
    promise: 'what a second try does not mend is not tried again',
    find: 'if (retries >= (RETRIES[code] ?? 0)) return undefined;',
    replace: '',
  },
  {
    promise: 'one request makes a bounded number of calls',
    find: 'retries >= retriesMax || attempts.count >= attemptsMax',
    replace: 'retries >= retriesMax',
  },
  {
    promise: 'a second try comes when the provider says',
    find: 'if (retryAfterMs !== undefined) return retryAfterMs <= waitMaxMs ? retryAfterMs : undefined;',
    replace: '',
  },
  {
    promise: 'the tries of many do not come all at once',
    find: 'random() * ',
    replace: '',
  },
  {
    promise: 'nobody waits for a caller who has left',
    find: '{ signal }',
    replace: '{}',
  },
];
