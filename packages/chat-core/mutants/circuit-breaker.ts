import type { Mutant } from './mutant.ts';

const file = 'parts/opossum-circuit.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'an answer is judged by its end, not by its beginning',
    find: "if (event.type === 'finish') yield* judge('success');",
    replace: "yield* judge('success');",
  },
  {
    promise: 'whoever leaves says nothing about the provider',
    find: "signal.aborted ? 'neutral' : ",
    replace: '',
  },
  {
    promise: 'a reader who leaves frees the half-open slot',
    find: '          leave();\n',
    replace: '',
  },
  {
    promise: 'an abort frees it even if nobody reads on',
    find: "if (attempt.isProbe) signal.addEventListener('abort', leave, { once: true });",
    replace: '',
  },
  {
    promise: 'who has left already does not use up the probe',
    find: 'stopIfAborted(signal);',
    replace: '',
  },
  {
    promise: 'what fails to close behind a reader who leaves is not counted',
    find: 'if (hasLeft) throw error;',
    replace: '',
  },
  {
    promise: 'a breaker that should never reset does not',
    file,
    find: 'timerMs(resetMs)',
    replace: 'resetMs',
  },
  {
    promise: 'one probe at a time',
    file,
    find: 'return circuit.pendingClose ? once(probe()) : undefined;',
    replace: 'return circuit.halfOpen ? once(probe()) : undefined;',
  },
  {
    promise: 'an answer from before the outage changes nothing',
    file,
    find: ' || epoch !== begunIn',
    replace: '',
  },
  {
    promise: 'neutral is not counted',
    file,
    find: "verdict === 'neutral' || ",
    replace: '',
  },
  {
    promise: 'a closed breaker has forgotten the outage',
    file,
    find: '    clear();\n',
    replace: '',
  },
  {
    promise: 'what has left the window counts no more',
    file,
    find: '        roll();\n',
    replace: '',
  },
];
