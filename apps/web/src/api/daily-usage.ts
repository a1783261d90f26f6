/** What one provider did for the person on one day. Cost in US dollars. */
export type DailyUsage = {
  /** `2026-11-21`, by the calendar of the time zone that was asked for. */
  readonly day: string;
  readonly provider: string;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
};
