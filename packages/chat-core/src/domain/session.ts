/** A sign-in that is still valid: from where, and since when. */
export type Session = {
  readonly id: string;
  readonly email: string;
  readonly userAgent: string | null;
  readonly startedAt: Date;
  readonly expiresAt: Date;
};
