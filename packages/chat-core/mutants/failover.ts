import type { Mutant } from './mutant.ts';

const roster = 'parts/target-roster.ts';
const cooldowns = 'parts/target-cooldowns.ts';
const health = 'parts/target-health.ts';

export const mutants: readonly Mutant[] = [
  {
    promise: 'nothing is taken back once the answer has begun',
    find: 'call.hasBegun() || ',
    replace: '',
  },
  {
    promise: 'a verdict on the question is passed on',
    find: " || goesOn === 'nowhere'",
    replace: '',
  },
  {
    promise: 'a stream that ends without its end has failed',
    find: 'throw call.brokenOff();',
    replace: 'return;',
  },
  {
    promise: 'who has left says nothing about the target',
    find: 'if (hasLeft || signal.aborted) throw thrown;',
    replace: 'if (hasLeft) throw thrown;',
  },
  {
    promise: 'nobody is asked because closing failed behind a reader who left',
    find: 'if (hasLeft || signal.aborted) throw thrown;',
    replace: 'if (signal.aborted) throw thrown;',
  },
  {
    promise: 'nobody is asked for who left on the way to the next one',
    find: 'stopIfAborted(signal);',
    replace: '',
  },
  {
    promise: 'an answer has one end, and nothing after it',
    find: "if (event.type === 'finish') return;",
    replace: '',
  },
  {
    promise: 'no target is asked twice at once',
    find: 'inFlight.add(target.name);',
    replace: '',
  },
  {
    promise: 'a target is free again when its stream is closed',
    find: 'inFlight.delete(target.name);',
    replace: '',
  },
  {
    promise: 'a prompt that is too long goes to another model',
    find: 'modelOf(each, request) !== modelOf(target, request)',
    replace: 'true',
  },
  {
    promise: 'no cache mixes the answers of several models with those of one',
    find: 'new Set(models).size === 1',
    replace: 'true',
  },
  {
    promise: 'a named target is the only one asked',
    file: 'parts/targets-for.ts',
    find: "const ANY = 'evolua';",
    replace: "const ANY = 'c';",
  },
  {
    promise: 'the failure is the one of the first by preference',
    file: 'parts/final-failure.ts',
    find: 'known.find(',
    replace: 'known.findLast(',
  },
  {
    promise: 'it says how long the shortest wait is',
    file: 'parts/final-failure.ts',
    find: 'Math.min(...waitsMs)',
    replace: 'Math.max(...waitsMs)',
  },
  {
    promise: 'an open breaker says when it may be asked, too',
    file: 'parts/final-failure.ts',
    find: 'failures.get(target)?.retryAfterMs ?? 0',
    replace: '0',
  },
  {
    promise: 'who cools down is passed over',
    file: roster,
    find: 'cooldownOf(target) === undefined);',
    replace: 'target !== undefined);',
  },
  {
    promise: 'nobody is asked in vain',
    file: roster,
    find: '.filter((target) => cooldownOf(target)?.isStrict !== true)',
    replace: '',
  },
  {
    promise: 'a second call is no last resort',
    file: roster,
    find: 'inFlight.size > 0 ? undefined : ',
    replace: '',
  },
  {
    promise: 'who answers is well at once',
    file: roster,
    find: 'cooldowns.end(target, cooldown);',
    replace: '{}',
  },
  {
    promise: 'quota and credentials are no sickness',
    file: roster,
    find: "state === 'sick'",
    replace: "state !== 'neutral'",
  },
  {
    promise: 'the later end is kept',
    file: cooldowns,
    find: 'if (before !== undefined && before.untilMs >= untilMs) return;',
    replace: '',
  },
  {
    promise: 'no cool-down is longer than ten minutes',
    file: cooldowns,
    find: 'Math.min(Math.max(hintMs, 0), HINT_MAX_MS)',
    replace: 'Math.max(hintMs, 0)',
  },
  {
    promise: 'a missing model cools that model alone',
    file: cooldowns,
    find: "code === 'model_not_found' ? keyOfModel(target, request) : target.name",
    replace: 'target.name',
  },
  {
    promise: 'the operator hears of a key that is not taken',
    file: cooldowns,
    find: "logger?.error(fields, 'provider needs its operator')",
    replace: '{}',
  },
  {
    promise: 'the healthy come first',
    file: health,
    find: 'targets.find(isWelcome) ?? ',
    replace: '',
  },
  {
    promise: 'who has recovered comes back',
    file: health,
    find: '|| nextTrialAtMs <= nowMs',
    replace: '',
  },
  {
    promise: 'one question tries, not all',
    file: health,
    find: 'stateOf(chosen).nextTrialAtMs = nowMs + TRIAL_EVERY_MS;',
    replace: '{}',
  },
  {
    promise: 'between two tries a target rests',
    file: health,
    find: 'state.nextTrialAtMs = state.badAtMs + TRIAL_EVERY_MS;',
    replace: '',
  },
  {
    promise: 'an answer from before is no recovery',
    file: health,
    find: 'if (state.isAvoided && askedAtMs < state.badAtMs) return;',
    replace: '',
  },
];
