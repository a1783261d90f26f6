/** What somebody may write to make a screen act in their name. */
export type Payload = {
  readonly name: string;
  readonly text: string;
  /** What is still there to be read; absent: all of it, as it was written. */
  readonly reads?: string | readonly string[];
};
