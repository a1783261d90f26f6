import type { ProbeAnswer } from '../traffic/probe-answer.ts';
import type { Seen } from './checks/seen.ts';

/** The turns of an experiment, in milliseconds since the epoch; infinite while they are to come. */
export type Turns = {
  readonly breaking: number;
  readonly broken: number;
  readonly mending: number;
  readonly repaired: number;
};

/** A version's answers, told apart by what was broken when they were asked. */
export function seenBy(answers: readonly ProbeAnswer[], turns: Turns): Seen {
  // Whoever was still waiting at a turn has met both sides of it.
  const between = (from: number, to: number) =>
    answers.filter(({ at, totalMs }) => at > from && at + totalMs <= to);
  return {
    before: between(0, turns.breaking),
    during: between(turns.broken, turns.mending),
    after: between(turns.repaired, Number.POSITIVE_INFINITY),
    brokenAt: turns.broken,
    repairedAt: turns.repaired,
    own: [],
  };
}
