import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'nobody waits without end for the first token',
    find: "let silence = setTimeout(giveUp, firstTokenMs, 'timeout_ttft');",
    replace: 'let silence: NodeJS.Timeout | undefined;',
  },
];
