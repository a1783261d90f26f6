/** What to search for. Terms are as `toTerms` makes them, unique, in the order they were said. */
export type Question = {
  /** True when the user wrote nothing at all. */
  readonly empty: boolean;
  readonly terms: readonly string[];
  /** How many of the terms the last turn said itself; the rest come from the turn it follows. */
  readonly ownTerms: number;
};
