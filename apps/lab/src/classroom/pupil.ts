/** An account of the laboratory at a version. */
export type Pupil = {
  readonly email: string;
  readonly password: string;
  /** Of the API: questions are asked with it. */
  readonly token: string;
};
