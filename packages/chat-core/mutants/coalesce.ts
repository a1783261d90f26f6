import type { Mutant } from './mutant.ts';

const sharing = 'parts/share-answer.ts';
const line = 'parts/shared-line.ts';
const bill = 'parts/shared-bill.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'identical questions share one call',
    find: 'if (joined === undefined) underWay.set(key, answer);',
    replace: '',
  },
  {
    promise: 'nobody joins an answer that is over',
    file: sharing,
    find: 'if (told !== undefined) onClosed();',
    replace: '',
  },
  {
    promise: 'who joins reads from the beginning',
    file: sharing,
    find: 'told?.all() ?? []',
    replace: '[] as ChatEvent[]',
  },
  {
    promise: 'what a late reader was told does not change',
    file: 'parts/told-so-far.ts',
    find: 'told.map((event) => ({ ...event }))',
    replace: '[...told]',
  },
  {
    promise: 'whoever leaves disturbs nobody',
    file: sharing,
    find: 'line.isEmpty() && ',
    replace: '',
  },
  {
    promise: 'whoever leaves is told so at once',
    file: line,
    find: "signal.addEventListener('abort', look);",
    replace: '',
  },
  {
    promise: 'the last to leave aborts upstream',
    file: sharing,
    find: 'upstream.abort(signal.reason);',
    replace: '',
  },
  {
    promise: 'the call is closed at its end',
    file: sharing,
    find: 'events.return?.().catch(() => undefined) ?? Promise.resolve()',
    replace: 'Promise.resolve()',
  },
  {
    promise: 'a call is booked once',
    file: bill,
    find: 'if (payer !== share) return;',
    replace: '',
  },
  {
    promise: 'the cost is shown to one reader',
    file: bill,
    find: 'payer === share ? [...before, ...finish.calls] : before',
    replace: '[...before, ...finish.calls]',
  },
  {
    promise: 'what can be told again is bounded',
    file: sharing,
    find: 'if (line.chars() > charsMax) shut();',
    replace: '',
  },
  {
    promise: 'the fastest waits for the slowest',
    file: line,
    find: 'if (chars <= charsMax || ![...readers].some(isFarBehind)) onWanted();',
    replace: 'if (chars >= 0) onWanted();',
  },
  {
    promise: 'but not for ever',
    file: line,
    find: 'setTimeout(leaveBehind, ',
    replace: 'setTimeout(() => undefined, ',
  },
  {
    promise: 'and not while it reads on',
    file: line,
    find: 'clearTimeout(pause);',
    replace: '',
  },
  {
    promise: 'and goes on when the slowest has read on',
    file: line,
    find: 'if (pause !== undefined) wake();\n        return event;',
    replace: 'return event;',
  },
  {
    promise: 'leaves no listener behind',
    file: line,
    find: "signal.removeEventListener('abort', look);",
    replace: '',
  },
  {
    promise: 'an experiment strikes nobody else',
    find: 'isAlone || ',
    replace: '',
  },
];
