const monthSeconds = 30 * 24 * 3_600;

/** How many bad seconds a promised availability, 0 to 1, allows in 30 days. */
export const budgetSeconds = (promisedAvailability: number): number =>
  (1 - promisedAvailability) * monthSeconds;
