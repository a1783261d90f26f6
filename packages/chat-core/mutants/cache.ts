import type { Mutant } from './mutant.ts';

const keeping = 'parts/keep-answers.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'a look-up that is begun early answers no other question',
    find: 'early?.key === key ? early.found : lookUp(key)',
    replace: 'early?.found ?? lookUp(key)',
  },
  {
    promise: 'nor the same one a second time',
    find: 'begun.delete(request.context.attempts);',
    replace: '',
  },
  {
    promise: 'the same question is paid for once',
    find: 'writeDown(event);',
    replace: '',
  },
  {
    promise: 'only an answer that ended by itself is kept',
    file: keeping,
    find: "event.reason !== 'stop' || ",
    replace: '',
  },
  {
    promise: 'a degraded answer is never kept',
    file: keeping,
    find: ' || event.degraded',
    replace: '',
  },
  {
    promise: 'the text on its way is bounded',
    file: keeping,
    find: ' || text.length > charsMax',
    replace: '',
  },
  {
    promise: 'a thousand readers keep one answer once',
    file: keeping,
    find: 'if (beingKept.has(key)) return;',
    replace: '',
  },
  {
    promise: 'the cache never crosses tenants',
    file: 'parts/answer-key.ts',
    find: 'context.tenant, ',
    replace: '',
  },
  {
    promise: 'another model gives another answer',
    file: 'parts/answer-key.ts',
    find: 'modelOf(inner, request)',
    replace: 'request.model',
  },
  {
    promise: 'the rest of an answer is never taken for one',
    file: 'parts/is-repeatable.ts',
    find: 'continues === undefined &&',
    replace: '',
  },
  {
    promise: 'who wants another answer gets no kept one',
    file: 'parts/is-repeatable.ts',
    find: 'anew !== true &&',
    replace: '',
  },
  {
    promise: 'a cache that is down costs nothing but its time-out',
    find: ".catch(() => 'unavailable' as const)",
    replace: '',
  },
  {
    promise: 'a replay streams like an answer',
    file: 'parts/replay.ts',
    find: 'const words = text.match(WORD) ?? [];',
    replace: 'const words = [text];',
  },
];
