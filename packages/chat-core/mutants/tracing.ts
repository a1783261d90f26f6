import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'every span ends',
    find: '  span.end();',
    replace: '',
  },
  {
    promise: 'an attempt finds its request without any ambient context',
    find: 'traceparent.write(span) ?? above',
    replace: 'above',
  },
  {
    promise: 'an abort is no error',
    find: "['ok', 'degraded', 'aborted']",
    replace: "['ok', 'degraded']",
  },
  {
    promise: 'a call that a layer above gave up says why',
    find: 'reasonOf(signal) ?? error',
    replace: 'error',
  },
  {
    promise: 'an answer that ends without its end has failed',
    find: "outcome ??= 'truncated';",
    replace: '',
  },
  {
    promise: 'the trace of the client goes on',
    file: 'parts/traceparent.ts',
    find: 'trace.setSpanContext(ROOT_CONTEXT, parent)',
    replace: 'ROOT_CONTEXT',
  },
];
