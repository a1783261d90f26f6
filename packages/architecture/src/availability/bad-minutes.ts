const minutesPerDay = 24 * 60;

/** Minutes that may be bad in so many days; `availability` from 0 to 1. */
export const badMinutes = (availability: number, days: number): number =>
  (1 - availability) * days * minutesPerDay;
