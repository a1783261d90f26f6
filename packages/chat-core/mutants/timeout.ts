import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'nobody waits without end for the first token',
    find: "const first = after(firstTokenMs, () => giveUp('timeout_ttft'));",
    replace: 'const first = undefined;',
  },
  {
    promise: 'nobody waits without end for the next piece',
    find: "silence = after(idleMs, () => isWithReader || giveUp('stalled'));",
    replace: '',
  },
  {
    promise: 'an answer that keeps coming is not taken for a silent one',
    find: 'silence?.refresh();',
    replace: '',
  },
  {
    promise: 'a slow reader is not the fault of the provider',
    find: "isWithReader || giveUp('stalled')",
    replace: "giveUp('stalled')",
  },
  {
    promise: 'what drips for ever ends all the same',
    find: "const deadline = after(totalMs, () => giveUp('deadline'));",
    replace: 'const deadline = undefined;',
  },
  {
    promise: 'a limit without end is no limit of a millisecond',
    find: 'timerMs(ms)',
    replace: 'ms',
  },
  {
    promise: 'what is given up is aborted down to the socket',
    find: 'inner.stream(request, beneath.signal)',
    replace: 'inner.stream(request, signal)',
  },
  {
    promise: 'what a reader keeps open without reading is closed',
    find: 'if (isWithReader) void answer.return?.().catch(() => undefined);',
    replace: '',
  },
  {
    promise: 'what was closed so has not ended well',
    find: 'if (!isWhole) stopIfAborted(beneath.signal);',
    replace: '',
  },
  {
    promise: 'who has read the end hears of nothing after it',
    find: 'if (!isWhole) stop',
    replace: 'stop',
  },
  {
    promise: 'no timer is left behind',
    find: 'for (const timer of [deadline, first, silence]) clearTimeout(timer);',
    replace: '',
  },
  {
    promise: "nothing is left on the caller's signal",
    find: 'beneath.release();',
    replace: '',
  },
];
