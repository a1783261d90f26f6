/** A layer with its key line taken out: its tests must notice. */
export type Mutant = {
  /** What is taken away, as the promise that then breaks. */
  readonly promise: string;
  /** The file beneath `src/layers`; the layer's own when absent. */
  readonly file?: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
};
