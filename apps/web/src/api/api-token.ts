/** A key for programs, as it is listed: its secret was shown once, when it was made. */
export type ApiToken = {
  readonly id: string;
  readonly name: string;
  /** The first characters of the secret, by which its owner recognises it. */
  readonly prefix: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
};
