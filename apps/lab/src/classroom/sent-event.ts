/** An event of the version's stream, as it was sent. */
export type SentEvent = {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
};
