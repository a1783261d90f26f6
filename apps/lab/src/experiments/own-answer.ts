/** What came of a question that an experiment has asked by itself. */
export type OwnAnswer = {
  readonly isWhole: boolean;
  readonly isCached: boolean;
  /** Whether a provider call was made and booked for it. */
  readonly isPaid: boolean;
};
