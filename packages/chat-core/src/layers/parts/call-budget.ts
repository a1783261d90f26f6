export type CallBudget = {
  /** A request came: it earns its share of an extra call. */
  readonly earn: () => void;
  /** Takes one extra call, if one is left. */
  readonly spend: () => boolean;
  /** The extra call that was spent has not been made. */
  readonly giveBack: () => void;
};

type Limits = {
  /** Extra calls per request: 0.05 is one for every twenty. */
  readonly share: number;
  /** What a fresh process has, and what a quiet hour can save up at most. */
  readonly callsMax: number;
};

/**
 * Never more extra calls than `callsMax` + `share` of the requests: what is meant to help must
 * not become the load that breaks everything. A token bucket that is filled by requests, not by
 * time (Finagle's RetryBudget; gRPC's retry throttling, proposal A6).
 */
export const callBudget = ({ share, callsMax }: Limits): CallBudget => {
  let calls = callsMax;
  return {
    earn: () => {
      calls = Math.min(calls + share, callsMax);
    },
    spend: () => {
      if (calls < 1) return false;
      calls -= 1;
      return true;
    },
    giveBack: () => {
      calls = Math.min(calls + 1, callsMax);
    },
  };
};
