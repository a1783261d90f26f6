/** Whole seconds from one time to another, never below zero; the last one lasts to its end. */
export const secondsUntil = (endsAt: number, now: number): number =>
  Math.max(0, Math.ceil((endsAt - now) / 1_000));
