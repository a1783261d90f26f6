/** The versions of one question or answer, and which of them is shown. */
export type Siblings = {
  /** What they hang on. */
  readonly parent: string;
  readonly keys: readonly string[];
  /** From 0. */
  readonly at: number;
};
