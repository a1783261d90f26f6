import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'a call that nobody waits for any more is booked',
    find: "await call.close('aborted');",
    replace: '',
  },
  {
    promise: 'a call that failed is booked with its reason',
    find: 'await call.close(outcome);',
    replace: '',
  },
  {
    promise: 'the row tells why a layer above gave the call up',
    find: 'reasonOf(signal) ?? error',
    replace: 'error',
  },
  {
    promise: 'the answer names all the calls that it took',
    find: 'calls: [...request.context.attempts.calls]',
    replace: 'calls: event.calls',
  },
  {
    promise: 'a call is one row',
    file: 'parts/open-call.ts',
    find: 'if (!isOpen) return;',
    replace: '',
  },
  {
    promise: 'the row is durable before the first piece leaves',
    file: 'parts/open-call.ts',
    find: 'if (opened !== undefined) await unlessAborted(opened, signal);',
    replace: '',
  },
  {
    promise: 'nobody waits for a store once the call is given up',
    file: 'parts/unless-aborted.ts',
    find: "signal.addEventListener('abort', leave);",
    replace: '',
  },
  {
    promise: 'no call is booked for who has left before',
    find: 'stopIfAborted(signal);',
    replace: '',
  },
  {
    promise: 'every call is a step on the route',
    find: "if (!started) yield call.step('ok');",
    replace: '',
  },
  {
    promise: 'a stateless completion waits for no store',
    file: 'parts/open-call.ts',
    find: 'context.generationId === undefined ? undefined : book.opened(row)',
    replace: 'book.opened(row)',
  },
  {
    promise: 'no two calls of a request have one number',
    file: 'parts/open-call.ts',
    find: 'attempts.count += 1;',
    replace: '',
  },
  {
    promise: 'no whole answer is kept',
    file: 'parts/open-call.ts',
    find: 'if (heard.length < HEARD_CHARACTERS_MAX) heard += piece;',
    replace: 'heard += piece;',
  },
];
