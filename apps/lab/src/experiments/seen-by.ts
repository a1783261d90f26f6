import type { ProbeAnswer } from '../traffic/probe-answer.ts';
import type { Seen } from './checks/seen.ts';

/** The turns of an experiment, in milliseconds since the epoch; infinite while they are to come. */
export type Turns = {
  readonly breaking: number;
  readonly broken: number;
  readonly repaired: number;
};

/**
 * A version's answers so far, told apart by what was broken when they were asked. Those under a
 * fault are to be taken before its repair: whoever is still waiting then will have met both sides.
 */
export function seenBy(answers: readonly ProbeAnswer[], turns: Turns): Seen {
  return {
    before: answers.filter(({ at, totalMs }) => at + totalMs <= turns.breaking),
    during: answers.filter(({ at }) => at > turns.broken),
    after: answers.filter(({ at }) => at > turns.repaired),
    brokenAt: turns.broken,
    repairedAt: turns.repaired,
    own: [],
  };
}
