import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'a second target is asked',
    find: 'if (!mayHedge()) continue;',
    replace: 'continue;',
  },
  {
    promise: 'the loser is aborted at once',
    find: 'void loser.close();',
    replace: '',
  },
  {
    promise: 'the loser is booked in the end of the answer',
    find: 'await within(CLOSE_MS, loser.close());',
    replace: '',
  },
  {
    promise: 'at most 5 % more calls',
    find: ' && budget.spend();',
    replace: ';',
  },
  {
    promise: 'what nobody could be asked costs the others nothing',
    find: 'else budget.giveBack();',
    replace: '',
  },
  {
    promise: 'no hedge is told of where nobody else is asked',
    find: 'before === 0 || attempts.inFlight.size > before',
    replace: 'true',
  },
  {
    promise: 'no second call while targets are in trouble',
    find: ' && !trouble.isOn()',
    replace: '',
  },
  {
    promise: 'no second call for a question that had all its attempts',
    find: ' && attempts.count < attemptsMax',
    replace: '',
  },
  {
    promise: 'nobody else is asked for a caller who has left',
    find: '!signal.aborted && ',
    replace: '',
  },
  {
    promise: 'what is slow is known from what was',
    find: 'if (race.has(first)) pace.add(target, elapsedMs());',
    replace: '',
  },
  {
    promise: 'who leaves, leaves nothing open',
    find: ': within(CLOSE_MS, Promise.all([first.close(), second.close()])));',
    replace: ': undefined);',
  },
  {
    promise: 'a call that waits for its provider is aborted',
    file: 'parts/running-call.ts',
    find: "if (pending !== undefined) link.abort(new ChatError('aborted'));",
    replace: '',
  },
  {
    promise: 'no listener stays with the caller',
    file: 'parts/running-call.ts',
    find: 'link.release();',
    replace: '',
  },
  {
    promise: 'a failure is silent while another call may answer',
    file: 'parts/call-race.ts',
    find: 'running.size === 0 || isFinal',
    replace: 'true',
  },
  {
    promise: 'nobody goes round a refusal of the question',
    file: 'parts/call-race.ts',
    find: 'running.size === 0 || isFinal',
    replace: 'running.size === 0',
  },
  {
    promise: 'when both fail, the failure is the first one’s',
    file: 'parts/call-race.ts',
    find: 'if (call === first) failure = error;',
    replace: 'failure = error;',
  },
  {
    promise: 'a refusal of the question is told, and not the outage beside it',
    file: 'parts/call-race.ts',
    find: 'throw refusal ?? failure;',
    replace: 'throw failure;',
  },
  {
    promise: 'no second call before the floor',
    file: 'parts/first-token-pace.ts',
    find: 'Math.max(floorMs, usualMs)',
    replace: 'usualMs',
  },
  {
    promise: 'what is usual is known target by target',
    file: 'parts/first-token-pace.ts',
    find: 'windows.get(target)?.value()',
    replace: '[...windows.values()][0]?.value()',
  },
];
