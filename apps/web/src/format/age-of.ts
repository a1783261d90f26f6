/** How long ago, in the steps in which people look for a conversation. */
export type Age = 'today' | 'yesterday' | 'week' | 'month' | 'older';

const dayMs = 86_400_000;

/** The age of an ISO 8601 time by the reader's own calendar days, not by spans of 24 hours. */
export const ageOf = (iso: string, now: Date = new Date()): Age => {
  const midnight = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  // Rounded, because a day on which the clocks change has 23 or 25 hours.
  const days = Math.round((midnight(now) - midnight(new Date(iso))) / dayMs);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 7) return 'week';
  return days < 30 ? 'month' : 'older';
};
