/** A change in one source file, made as a process loads it; the file itself stays as it is. */
export type Edit = {
  /** Relative to the root of the checkout. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
};
