/** An event of an answer's stream. */
export type SentEvent = {
  /** Its place in the answer; absent: it has none. */
  readonly id: number | undefined;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
};
