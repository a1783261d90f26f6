import type { ChatEvent } from '../../domain/chat-event.ts';
import { errorCodeOf } from '../../domain/error-code-of.ts';
import { within } from '../../domain/within.ts';
import { failoverRuleOf } from './failover-rule-of.ts';
import type { RunningCall } from './running-call.ts';

/** What one of them said. */
export type Heard = { readonly call: RunningCall; readonly event: ChatEvent };

type CallRace = {
  /** One more takes part, from this moment on. */
  readonly join: (call: RunningCall) => void;
  /** Whether this call is in the race and has not failed. */
  readonly has: (call: RunningCall) => boolean;
  /**
   * What the next of them says; `undefined` when `untilMs` (of `performance.now()`) comes first. A
   * failure is silent while another call may still answer; the last one throws the first's error,
   * unless the other was told that the question itself is refused.
   */
  readonly next: (untilMs: number) => Promise<Heard | undefined>;
};

/** Several calls for one question, read as one: each is asked for one event at a time. */
export const callRace = (first: RunningCall): CallRace => {
  const running = new Set<RunningCall>();
  let failure: unknown;
  let refusal: unknown;

  const join = (call: RunningCall) => {
    running.add(call);
    void call.turn();
  };

  const next: CallRace['next'] = async (untilMs) => {
    // Earlier calls come first: an answer that is there already beats the one that was hedged.
    const turns = Promise.race([...running].map((call) => call.turn()));
    const turn = await (untilMs < Number.POSITIVE_INFINITY
      ? within(Math.max(0, untilMs - performance.now()), turns)
      : turns);
    if (turn === undefined) return undefined;
    const { call, event, error } = turn;
    call.take();
    if (event !== undefined) return { call, event };
    running.delete(call);
    if (call === first) failure = error;
    const isRefusal = failoverRuleOf(errorCodeOf(error)).goesOn === 'nowhere';
    if (isRefusal) refusal ??= error;
    // Refused by the first, the question is no reason to hear what somebody else would answer.
    const isFinal = isRefusal && call === first;
    if (running.size === 0 || isFinal) throw refusal ?? failure;
    return next(untilMs);
  };

  join(first);
  return { join, has: (call) => running.has(call), next };
};
