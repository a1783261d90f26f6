import type { Mutant } from './mutant.ts';

const seam = 'parts/open-seam.ts';
const text = 'parts/open-text.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'only what passes is gone on from',
    find: ' && TRANSIENT.has(outcome)',
    replace: '',
  },
  {
    promise: 'before the first piece it is for others to mend',
    find: ' && hasBegun',
    replace: '',
  },
  {
    promise: 'an answer changes its author so often and no more',
    find: 'left > 0 && ',
    replace: 'left > -3 && ',
  },
  {
    promise: 'half a tool call is not continued',
    find: "isProse &&= event.type !== 'tool-call-delta';",
    replace: '',
  },
  {
    promise: 'half a JSON is not continued',
    find: 'responseFormat === undefined && ',
    replace: '',
  },
  {
    promise: 'an answer that nobody finishes ends with its first failure',
    find: 'first ??= error;',
    replace: 'first = error;',
  },
  {
    promise: 'who has left has left',
    find: 'if (signal.aborted) throw error;',
    replace: '',
  },
  {
    promise: 'a second whole answer is refused',
    find: "if (piece === undefined) throw new ChatError('protocol');",
    replace: 'if (piece === undefined) continue;',
  },
  {
    promise: 'the length that was asked for is kept',
    find: 'outputTokensMax - said',
    replace: 'outputTokensMax',
  },
  {
    promise: 'all authors are paid for',
    find: 'asked === request ? event : summed(event, request)',
    replace: 'event',
  },
  {
    promise: 'nothing is read twice',
    file: seam,
    find: "return spoken.includes(head) ? '' : join();",
    replace: 'return join();',
  },
  {
    promise: 'an answer that begins anew is not read twice',
    file: seam,
    find: 'const isBegunAnew = length === spoken.length;',
    replace: 'const isBegunAnew = false;',
  },
  {
    promise: 'a figure is not taken for a repeated word',
    file: seam,
    find: 'if (letters === 0) return false;',
    replace: '',
  },
  {
    promise: 'after the end there is nothing to continue',
    find: 'yield asked === request ? event : summed(event, request);\n              return;',
    replace: 'yield asked === request ? event : summed(event, request);',
  },
  {
    promise: 'chance is not taken for repetition',
    file: seam,
    find: 'isBegunAnew || letters >= LETTERS_ALIKE',
    replace: 'true',
  },
  {
    promise: 'no half character',
    file: text,
    find: "half = endsInHalf(text) ? text.slice(-1) : '';",
    replace: "half = '';",
  },
  {
    promise: 'no answer without end is kept',
    file: text,
    find: 'spoken.length > charsMax',
    replace: 'false',
  },
  {
    promise: 'it is somebody else who goes on',
    file: 'parts/target-roster.ts',
    find: 'const fit = fresh.length > 0 ? fresh : well;',
    replace: 'const fit = well;',
  },
  {
    promise: 'an answer that is being continued is continued with all of it',
    find: 'openText(charsMax, request.continues)',
    replace: 'openText(charsMax)',
  },
];
