/** Who asks. */
export type Account = {
  readonly email: string;
  readonly password: string;
  /** Of the API: questions are asked with it. */
  readonly token: string;
};
