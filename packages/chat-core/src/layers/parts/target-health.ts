import type { ChatProvider } from '../../domain/chat-provider.ts';

type Answered = { readonly askedAtMs: number; readonly firstTokenMs: number };

type State = {
  averageMs: number;
  isAvoided: boolean;
  /** Of the last bad news: what was asked before it is no proof of recovery. */
  badAtMs: number;
  nextTrialAtMs: number;
};

/** The share of the newest answer in the average: the last nine or so count. */
const WEIGHT = 0.2;
/** A failure counts as a wait of this many limits: one in four is as bad as all being too slow. */
const FAILURE_FACTOR = 4;
/** Who went at the limit comes back at three quarters of it, so that nobody flickers. */
const RETURN_FACTOR = 0.75;
const TRIAL_EVERY_MS = 10_000;

/**
 * How long readers wait for the first token of each target, failures counted as long waits, as an
 * exponentially weighted average: `average += 0.2 × (wait − average)` (NIST/SEMATECH e-Handbook,
 * §6.3.2.4). At the limit a target is avoided; every ten seconds one question tries it again.
 */
export const targetHealth = (limitMs: number) => {
  const states = new WeakMap<ChatProvider, State>();

  const stateOf = (target: ChatProvider): State => {
    const known = states.get(target);
    if (known !== undefined) return known;
    const unknown = { averageMs: 0, isAvoided: false, badAtMs: 0, nextTrialAtMs: 0 };
    states.set(target, unknown);
    return unknown;
  };

  const learn = (state: State, waitMs: number) => {
    state.averageMs += WEIGHT * (waitMs - state.averageMs);
    if (state.averageMs < limitMs && !state.isAvoided) return;
    state.isAvoided = true;
    state.badAtMs = performance.now();
    state.nextTrialAtMs = state.badAtMs + TRIAL_EVERY_MS;
  };

  return {
    /** The first that is not avoided, or whose trial is due; so equals keep their order. */
    first: (targets: readonly ChatProvider[]): ChatProvider | undefined => {
      const nowMs = performance.now();
      const isWelcome = (target: ChatProvider) => {
        const { isAvoided, nextTrialAtMs } = stateOf(target);
        return !isAvoided || nextTrialAtMs <= nowMs;
      };
      const chosen = targets.find(isWelcome) ?? targets[0];
      if (chosen !== undefined) stateOf(chosen).nextTrialAtMs = nowMs + TRIAL_EVERY_MS;
      return chosen;
    },

    /** A whole answer; judged at its end, since one that is cut off begins well too. */
    answered: (target: ChatProvider, { askedAtMs, firstTokenMs }: Answered) => {
      const state = stateOf(target);
      if (state.isAvoided && askedAtMs < state.badAtMs) return;
      if (state.isAvoided && firstTokenMs <= limitMs * RETURN_FACTOR) {
        state.isAvoided = false;
        state.averageMs = firstTokenMs;
      } else learn(state, firstTokenMs);
    },

    failed: (target: ChatProvider) => learn(stateOf(target), FAILURE_FACTOR * limitMs),

    /** Nothing was learnt and nothing paid: the trial may be the next question's. */
    notAsked: (target: ChatProvider) => {
      stateOf(target).nextTrialAtMs = 0;
    },
  };
};
