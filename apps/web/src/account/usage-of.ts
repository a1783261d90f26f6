import type { DailyUsage } from '../api/daily-usage.ts';

type Figures = {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
};
/** One provider's line: a number of tokens for every day of the period, and its sums. */
type ProviderUsage = Figures & {
  readonly provider: string;
  readonly tokensByDay: readonly number[];
};
/** A period, ready to be drawn: every line on the same days and the same scale. */
export type Usage = {
  /** `2026-11-21`, oldest first, none left out. */
  readonly days: readonly string[];
  /** The busiest first. */
  readonly providers: readonly ProviderUsage[];
  readonly total: Figures;
  /** The highest bar of all lines; 0 when nothing was used. */
  readonly tokensMax: number;
  /** The figures behind the bars, newest first. */
  readonly rows: readonly DailyUsage[];
};

const dayMs = 86_400_000;

/** The days that end with `today`, oldest first; calendar days, so no clock change matters. */
const daysUntil = (today: string, count: number): readonly string[] => {
  const last = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(last - (count - 1 - index) * dayMs).toISOString().slice(0, 10),
  );
};

const sumOf = (items: readonly DailyUsage[]): Figures => ({
  calls: items.reduce((sum, item) => sum + item.calls, 0),
  inputTokens: items.reduce((sum, item) => sum + item.inputTokens, 0),
  outputTokens: items.reduce((sum, item) => sum + item.outputTokens, 0),
  costUsd: items.reduce((sum, item) => sum + item.costUsd, 0),
});

/** Daily figures as lines over the `count` days that end with `today` (`2026-11-21`). */
export const usageOf = (items: readonly DailyUsage[], today: string, count: number): Usage => {
  const days = daysUntil(today, count);
  const inside = items.filter(({ day }) => days.includes(day));
  const byProvider = Map.groupBy(inside, ({ provider }) => provider);
  const providers = Array.from(byProvider, ([provider, own]) => {
    const tokens = new Map(own.map((item) => [item.day, item.inputTokens + item.outputTokens]));
    return { provider, ...sumOf(own), tokensByDay: days.map((day) => tokens.get(day) ?? 0) };
  }).sort((a, b) => b.calls - a.calls || a.provider.localeCompare(b.provider));
  const tokensMax = Math.max(0, ...providers.flatMap(({ tokensByDay }) => tokensByDay));
  const rows = inside.toSorted(
    (a, b) => b.day.localeCompare(a.day) || a.provider.localeCompare(b.provider),
  );
  return { days, providers, total: sumOf(inside), tokensMax, rows };
};
