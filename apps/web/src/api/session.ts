/** A browser or a program in which the person is signed in; times are ISO 8601. */
export type Session = {
  readonly id: string;
  readonly email: string;
  readonly userAgent: string | null;
  readonly startedAt: string;
  readonly expiresAt: string;
  /** The session of this very browser. */
  readonly current: boolean;
};
