import type { RequestContext } from '../../domain/request-context.ts';
import { callBudget } from './call-budget.ts';

export type RetryBudget = {
  /** A request came: it earns its share, once, however many targets it is passed on to. */
  readonly earn: (attempts: RequestContext['attempts']) => void;
  /** Takes one retry, if one is left. */
  readonly spend: () => boolean;
};

/**
 * The retries of a whole process, made once by its root and shared by all targets: at most
 * `retriesMax` and then `share` of the requests (Finagle's RetryBudget allows 20 %; the SRE book,
 * "Handling Overload", 10 %). A retry for everybody would be an outage times three.
 */
export const retryBudget = ({ share = 0.1, retriesMax = 10 } = {}): RetryBudget => {
  const budget = callBudget({ share, callsMax: retriesMax });
  const seen = new WeakSet<RequestContext['attempts']>();
  return {
    earn: (attempts) => {
      if (seen.has(attempts)) return;
      seen.add(attempts);
      budget.earn();
    },
    spend: budget.spend,
  };
};
