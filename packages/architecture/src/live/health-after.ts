import type { Health } from '../model/pulse.ts';
import type { Count } from './count.ts';

/** What became of a provider's calls, and of its circuit breaker, in the last second. */
type Seen = {
  readonly calls: Count;
  /** The breaker let nothing through. */
  readonly isOpen: boolean;
};

/** How a provider is, by its calls and its breaker; where nothing happened, as it was before. */
export const healthAfter = (before: Health, { calls, isOpen }: Seen): Health => {
  if (isOpen) return 'down';
  if (calls.perSecond === 0) return before;
  if (calls.failedPerSecond === 0) return 'up';
  return calls.failedPerSecond < calls.perSecond ? 'degraded' : 'down';
};
