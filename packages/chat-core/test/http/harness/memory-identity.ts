import { randomUUID } from 'node:crypto';
import type { Account } from '../../../src/domain/account.ts';
import { ChatError } from '../../../src/domain/chat-error.ts';
import type { Identity } from '../../../src/domain/identity.ts';
import type { Session } from '../../../src/domain/session.ts';

type Person = { readonly account: Account; readonly password: string };
type Kept = Session & { readonly accountId: string };

const COOKIE = 'evolua_v1_session';

/** Identity in memory, to the letter of its port: the routes are under test, not passwords. */
export const memoryIdentity = (): Identity => {
  const people = new Map<string, Person>();
  const sessions = new Map<string, Kept>();

  const byEmail = (email: string) =>
    [...people.values()].find(({ account }) => account.email === email);
  const sessionOf = (headers: Headers) => {
    const cookie = headers.get('cookie') ?? '';
    return sessions.get(new RegExp(`${COOKIE}=([^;]+)`, 'u').exec(cookie)?.[1] ?? '');
  };
  const signedIn = (account: Account, userAgent: string | null) => {
    const id = randomUUID();
    const startedAt = new Date();
    const expiresAt = new Date(startedAt.getTime() + 86_400_000);
    const { email, id: accountId } = account;
    sessions.set(id, { id, accountId, email, userAgent, startedAt, expiresAt });
    return { account, setCookies: [`${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Lax`] };
  };

  return {
    signUp: async ({ email, password, name, userAgent }) => {
      if (byEmail(email) !== undefined) throw new ChatError('email_taken', { field: 'email' });
      const account: Account = {
        id: randomUUID(),
        email,
        name,
        role: 'user',
        createdAt: new Date(),
      };
      people.set(account.id, { account, password });
      return signedIn(account, userAgent);
    },
    signIn: async ({ email, password, userAgent }) => {
      const person = byEmail(email);
      if (person?.password !== password) throw new ChatError('invalid_credentials');
      return signedIn(person.account, userAgent);
    },
    signOut: async (headers) => {
      sessions.delete(sessionOf(headers)?.id ?? '');
      return { setCookies: [`${COOKIE}=; Path=/; Max-Age=0`] };
    },
    authenticate: async (headers) => {
      const session = sessionOf(headers);
      const person = people.get(session?.accountId ?? '');
      if (session === undefined || person === undefined) return undefined;
      return { account: person.account, sessionId: session.id, tokenId: null };
    },
    sessions: async (ownerId) =>
      [...sessions.values()].filter(({ accountId }) => accountId === ownerId),
    endSession: async (ownerId, id) =>
      sessions.get(id)?.accountId === ownerId && sessions.delete(id),
    endSessions: async (ownerId) => {
      for (const { id, accountId } of [...sessions.values()]) {
        if (accountId === ownerId) sessions.delete(id);
      }
    },
    changePassword: async (ownerId, { currentPassword, newPassword, keptSessionId }) => {
      const person = people.get(ownerId);
      if (person?.password !== currentPassword) {
        throw new ChatError('invalid_credentials', { field: 'currentPassword' });
      }
      people.set(ownerId, { ...person, password: newPassword });
      for (const { id, accountId } of [...sessions.values()]) {
        if (accountId === ownerId && id !== keptSessionId) sessions.delete(id);
      }
    },
    removeAccount: async (ownerId, password, first) => {
      if (people.get(ownerId)?.password !== password) throw new ChatError('invalid_credentials');
      await first();
      people.delete(ownerId);
    },
    grantRole: async () => false,
  };
};
