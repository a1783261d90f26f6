import type { Account } from './account.ts';
import type { Principal } from './principal.ts';
import type { Role } from './role.ts';
import type { Session } from './session.ts';

/**
 * Sign-up, sign-in and sessions by e-mail and password. A session is a cookie whose truth lies in
 * Postgres, so that ending it holds on the very next request. Throws `store_unavailable`.
 */
export type Identity = {
  /** Throws `email_taken`. */
  readonly signUp: (person: {
    readonly email: string;
    readonly password: string;
    readonly name: string;
    readonly userAgent: string | null;
  }) => Promise<SignedIn>;
  /** Throws `invalid_credentials`, in equal time for an unknown e-mail and a wrong password. */
  readonly signIn: (credentials: {
    readonly email: string;
    readonly password: string;
    readonly userAgent: string | null;
  }) => Promise<SignedIn>;
  /** Ends the session of these headers' cookie; without one, nothing happens. */
  readonly signOut: (headers: Headers) => Promise<{ readonly setCookies: readonly string[] }>;
  /** Who the cookie of these headers stands for; `undefined` when it stands for nobody. */
  readonly authenticate: (headers: Headers) => Promise<Principal | undefined>;
  readonly sessions: (ownerId: string) => Promise<readonly Session[]>;
  /** `false` when there is no such session of this owner's. */
  readonly endSession: (ownerId: string, sessionId: string) => Promise<boolean>;
  /** Ends every session of this owner's, wherever it was begun. */
  readonly endSessions: (ownerId: string) => Promise<void>;
  /**
   * From then on the new password alone is right, and every session but `keptSessionId` has ended.
   * Throws `invalid_credentials` for `currentPassword`.
   */
  readonly changePassword: (
    ownerId: string,
    change: {
      readonly currentPassword: string;
      readonly newPassword: string;
      readonly keptSessionId: string | null;
    },
  ) => Promise<void>;
  /**
   * Removes the account and everything of its owner's. `first` is done when the password was right:
   * what other stores keep goes before the person is gone who could ask for it again.
   * Throws `invalid_credentials`, and what `first` throws.
   */
  readonly removeAccount: (
    ownerId: string,
    password: string,
    first: () => Promise<void>,
  ) => Promise<void>;
  /** `false` when nobody has this e-mail. For the command line only. */
  readonly grantRole: (email: string, role: Role) => Promise<boolean>;
};

type SignedIn = {
  readonly account: Account;
  /** `Set-Cookie` values, ready to be sent. */
  readonly setCookies: readonly string[];
};
