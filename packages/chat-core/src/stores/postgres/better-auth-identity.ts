import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { Account } from '../../domain/account.ts';
import { ChatError } from '../../domain/chat-error.ts';
import type { Identity } from '../../domain/identity.ts';
import type { Role } from '../../domain/role.ts';
import { changePassword } from './change-password.ts';
import { confirmPassword } from './confirm-password.ts';
import { createAuth } from './create-auth.ts';
import type { Postgres } from './postgres.ts';
import { llmCalls } from './schema/generation-tables.ts';
import { sessions } from './schema/identity-tables.ts';
import { users } from './schema/users.ts';
import { storableText } from './storable-text.ts';
import { toAccount } from './to-account.ts';

type Options = {
  /** Signs the cookie; at least 32 random characters. */
  readonly secret: string;
  /** Where browsers reach us. */
  readonly publicUrl: string;
  /** Carries the version: cookies ignore ports. */
  readonly cookieName: string;
  readonly sessionSeconds?: number;
};

const THIRTY_DAYS = 30 * 24 * 60 * 60;
const SESSIONS_MAX = 100;
const USER_AGENT_MAX = 400;
const UNIQUE_VIOLATION = '23505';

/** Identity by better-auth over Postgres. */
export const betterAuthIdentity = (
  postgres: Postgres,
  { sessionSeconds = THIRTY_DAYS, ...options }: Options,
): Identity => {
  const { run } = postgres;
  const { call, cookieName, ...passwords } = createAuth(postgres, {
    ...options,
    sessionSeconds,
  });
  const cookiesOf = (headers: Headers) =>
    headers.getSetCookie().filter((cookie) => cookie.startsWith(`${cookieName}=`));
  const cookieOf = (headers: Headers) => headers.get('cookie') ?? '';

  return {
    signUp: async ({ email, password, name, userAgent }) => {
      const body = { email, password, name: storableText(name) };
      const headers = headersFor(userAgent);
      const { response, headers: answered } = await call((api) =>
        api.signUpEmail({ body, headers, returnHeaders: true }),
      ).catch((error: unknown) => {
        // Two sign-ups at once pass its check together; the table lets only one of them through.
        throw isTaken(error) ? new ChatError('email_taken', { field: 'email' }) : error;
      });
      return { account: accountOf(response.user), setCookies: cookiesOf(answered) };
    },

    signIn: async ({ email, password, userAgent }) => {
      const headers = headersFor(userAgent);
      const { response, headers: answered } = await call((api) =>
        api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
      );
      return { account: accountOf(response.user), setCookies: cookiesOf(answered) };
    },

    signOut: async (headers) => {
      const cookie = new Headers({ cookie: cookieOf(headers) });
      const answer = await call((api) => api.signOut({ headers: cookie, returnHeaders: true }));
      return { setCookies: cookiesOf(answer.headers) };
    },

    authenticate: async (headers) => {
      if (!cookieOf(headers).includes(`${cookieName}=`)) return undefined;
      const cookie = new Headers({ cookie: cookieOf(headers) });
      const found = await call((api) => api.getSession({ headers: cookie }));
      if (found === null) return undefined;
      return { account: accountOf(found.user), sessionId: found.session.id, tokenId: null };
    },

    sessions: (ownerId) => {
      const { id, createdAt, expiresAt, userId } = sessions;
      const userAgent = sql<string | null>`nullif(${sessions.userAgent}, '')`;
      return run((database) =>
        database
          .select({ id, email: users.email, userAgent, startedAt: createdAt, expiresAt })
          .from(sessions)
          .innerJoin(users, eq(users.id, userId))
          .where(and(eq(userId, ownerId), gt(expiresAt, sql`now()`)))
          .orderBy(desc(createdAt), desc(id))
          .limit(SESSIONS_MAX),
      );
    },

    endSession: async (ownerId, sessionId) => {
      const own = and(eq(sessions.id, sessionId), eq(sessions.userId, ownerId));
      const { rowCount } = await run((database) => database.delete(sessions).where(own));
      return rowCount === 1;
    },

    endSessions: async (ownerId) => {
      await run((database) => database.delete(sessions).where(eq(sessions.userId, ownerId)));
    },

    changePassword: (ownerId, change) => changePassword(run, passwords, ownerId, change),

    removeAccount: async (ownerId, password, first) => {
      await confirmPassword(run, passwords, { ownerId, password, field: 'password' });
      await first();
      // What has a foreign key goes with the user; both are one statement, hence all or nothing.
      await run((database) =>
        database.execute(sql`
          with calls as (delete from ${llmCalls} where owner_id = ${ownerId})
          delete from ${users} where id = ${ownerId}
        `),
      );
    },

    grantRole: async (email, role) => {
      const { rowCount } = await run((database) =>
        database.update(users).set({ role }).where(eq(users.email, email.toLowerCase())),
      );
      return rowCount === 1;
    },
  };
};

/** better-auth takes the user agent of a session from these. */
const headersFor = (userAgent: string | null) =>
  new Headers(userAgent === null ? {} : { 'user-agent': userAgent.slice(0, USER_AGENT_MAX) });

/** It knows a role as any text; the table knows the three. */
const accountOf = (user: Omit<Account, 'role'> & { readonly role?: string | null }): Account =>
  toAccount({ ...user, role: user.role as Role });

const isTaken = (error: unknown) =>
  error instanceof ChatError &&
  error.cause instanceof Error &&
  (error.cause as { readonly code?: unknown }).code === UNIQUE_VIOLATION;
