import type { UsageTotal } from './usage-total.ts';

/** What one provider was asked in one day. */
export type DailyUsage = UsageTotal & {
  /** `YYYY-MM-DD`, in the time zone that was asked for. */
  readonly day: string;
  readonly provider: string;
};
