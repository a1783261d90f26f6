import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'a refusal is learnt from',
    find: 'isNative = false;',
    replace: '',
  },
  {
    promise: 'only from a refusal of prefill',
    find: '!isPrefillRefusal(error)',
    replace: 'false',
  },
  {
    promise: 'nothing is asked again once the answer has begun',
    find: 'hasBegun || ',
    replace: '',
  },
  {
    promise: 'no blank at the end, which would be refused',
    find: 'const content = spoken.trimEnd();',
    replace: 'const content = spoken;',
  },
  {
    promise: 'nobody is asked to go on from nothing',
    find: "isNative || content === ''",
    replace: 'isNative',
  },
  {
    promise: 'the blanks that were left out are not read twice',
    find: 'withoutBlanks(event.text)',
    replace: 'event.text',
  },
  {
    promise: 'no more than those blanks is taken away',
    file: 'parts/without-start.ts',
    find: 'left = length === piece.length ? left.slice(length) : ',
    replace: 'left = length > 0 ? left : ',
  },
  {
    promise: 'who takes no prefill is told in words',
    find: "{ role: 'user', content: instruction },",
    replace: '',
  },
];
