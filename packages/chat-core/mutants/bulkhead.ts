import type { Mutant } from './mutant.ts';

const file = 'parts/slot-queue.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'no more answers at once than it can bear',
    file,
    find: 'if (taken >= concurrentMax) return undefined;',
    replace: '',
  },
  {
    promise: 'the slot comes back, however the answer ends',
    find: 'release();',
    replace: '',
  },
  {
    promise: 'the slot is held to the end of the answer',
    find: 'yield* inner.stream(request, signal);',
    replace: 'const answer = inner.stream(request, signal); release(); yield* answer;',
  },
  {
    promise: 'a slot that comes free goes to whoever waits longest',
    file,
    find: 'waiting.values().next().value',
    replace: '[...waiting].at(-1)',
  },
  {
    promise: 'refuses at once when the queue is full',
    file,
    find: 'waiting.size >= queuedMax || ',
    replace: '',
  },
  {
    promise: 'refuses when the wait is over',
    file,
    find: 'setTimeout(leave, timerMs(queueMs))',
    replace: 'setTimeout(() => undefined, queueMs)',
  },
  {
    promise: 'whoever leaves the queue frees the place',
    file,
    find: 'waiting.delete(leave);',
    replace: '',
  },
  {
    promise: 'leaves no listener behind',
    file,
    find: "signal.removeEventListener('abort', onAbort);",
    replace: '',
  },
  {
    promise: 'says when to come back',
    file,
    find: 'waiting.size + 1',
    replace: '1',
  },
];
