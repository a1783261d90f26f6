/** A sample of k6's JSON output. */
export type Point = {
  readonly metric: string;
  /** Since the epoch, in milliseconds. */
  readonly at: number;
  readonly value: number;
  readonly tags: Readonly<Record<string, string>>;
};
