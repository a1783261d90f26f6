/** What the index shows of one part. */
export type PartStatus = {
  readonly name: string;
  readonly label: string;
  /** What stands behind it: a kind of Redis, a server of the user's own. */
  readonly detail: string;
  readonly answers: boolean;
  readonly links: readonly { readonly label: string; readonly url: string }[];
};

export type SystemStatus = {
  readonly parts: readonly PartStatus[];
  readonly logsFolder: string;
  /** Of all processes together, the sum of PSS; absent where the system does not tell. */
  readonly memoryMb: number | undefined;
  readonly at: Date;
};
