/** A token of the owner's for programs. The secret itself is shown once and kept as a hash. */
export type ApiToken = {
  readonly id: string;
  readonly name: string;
  /** The first characters, by which its owner recognises it. */
  readonly prefix: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};
