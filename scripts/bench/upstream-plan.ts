/** How the bench's upstream answers from now on. */
export type UpstreamPlan = {
  /** Between two pieces of a stream; 0: the whole answer at once. */
  readonly gapMs: number;
  readonly pieces: number;
  /** The preferred provider answers 500; the other one is well. */
  readonly isDown: boolean;
};
