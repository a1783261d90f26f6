import type { Mutant } from './mutant.ts';

const sharing = 'parts/share-answer.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'identical questions share one call',
    find: 'if (joined === undefined) underWay.set(key, answer);',
    replace: '',
  },
  {
    promise: 'nobody joins an answer that is over',
    file: sharing,
    find: 'if (isOpen) onClosed();',
    replace: '',
  },
  {
    promise: 'who joins reads from the beginning',
    file: sharing,
    find: 'const before = told.all();',
    replace: 'const before: ChatEvent[] = [];',
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
    find: 'if (readers.size === 1 && !isOver) {',
    replace: 'if (!isOver) {',
  },
  {
    promise: 'whoever leaves is told so at once',
    file: sharing,
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
    find: 'closing = events.return?.().catch(() => undefined);',
    replace: '',
  },
  {
    promise: 'a call is booked once',
    file: sharing,
    find: 'if (payer !== place) return;',
    replace: '',
  },
  {
    promise: 'the cost is shown to one reader',
    file: sharing,
    find: 'payer === place ? [...own.calls, ...event.calls] : [...own.calls]',
    replace: '[...own.calls, ...event.calls]',
  },
  {
    promise: 'what can be told again is bounded',
    file: sharing,
    find: 'if (chars > charsMax) close();',
    replace: '',
  },
  {
    promise: 'the fastest waits for the slowest',
    file: sharing,
    find: 'if (isTooFarAhead()) isPaused = true;',
    replace: '',
  },
  {
    promise: 'and goes on when the slowest has read on',
    file: sharing,
    find: 'place.chars += charsOf(event);\n      if (isPaused) wake();',
    replace: 'place.chars += charsOf(event);',
  },
  {
    promise: 'leaves no listener behind',
    file: sharing,
    find: "signal.removeEventListener('abort', look);",
    replace: '',
  },
  {
    promise: 'an experiment strikes nobody else',
    find: 'isAlone || ',
    replace: '',
  },
];
