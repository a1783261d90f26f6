import type { Mutant } from './mutant.ts';

const emergency = 'parts/emergency-answer.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'never after the first token',
    find: 'if (isCommitted || ',
    replace: 'if (',
  },
  {
    promise: 'nobody else is asked for a reader who has left',
    file: emergency,
    find: 'stopIfAborted(signal);',
    replace: '',
  },
  {
    promise: 'only who allows it is given a degraded answer',
    find: 'request.context.degradedAllowed && ',
    replace: '',
  },
  {
    promise: 'a fault of the question is told, not hidden',
    find: ' || !isOutage(error)',
    replace: ' || !(error instanceof ChatError)',
  },
  {
    promise: 'a stream without a word is an outage',
    find: "if (!isCommitted) throw new ChatError('empty');",
    replace: '',
  },
  {
    promise: 'a degraded answer says so',
    file: emergency,
    find: '{ ...event, ...marks() }',
    replace: 'event',
  },
  {
    promise: 'an answer from better times comes first',
    find: 'kept?.answers.get(key).catch(() => undefined)',
    replace: 'undefined',
  },
  {
    promise: 'good answers are kept for worse times',
    find: 'writeDown?.(event);',
    replace: '',
  },
  {
    promise: 'what is kept lives apart from the cache',
    find: 'kept:$',
    replace: '$',
  },
  {
    promise: 'without an emergency answer the error is the first one',
    file: emergency,
    find: 'throw hasBegun || signal.aborted ? error : outage;',
    replace: 'throw error;',
  },
];
