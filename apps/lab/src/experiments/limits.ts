/** How long an experiment waits for what it waits for, at most; milliseconds. */
export type Limits = {
  readonly beforeMs: number;
  readonly duringMs: number;
  readonly afterMs: number;
};
